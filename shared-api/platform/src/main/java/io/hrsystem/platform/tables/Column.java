package io.hrsystem.platform.tables;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column by the names that it has in files.
 *
 * @param key its name in English, and what a program calls it
 * @param needed whether a file without it makes no sense
 * @param also what else people call it
 */
public record Column(String key, String korean, boolean needed, List<String> also) {
    public static final Column NUMBER = needed("employeeNumber", "사번", "사원번호", "number");
    public static final Column NAME = needed("name", "이름", "성명");
    public static final Column EMAIL = needed("email", "이메일");
    public static final Column PHONE = possible("phone", "휴대폰", "휴대전화", "mobile");
    public static final Column DEPARTMENT = needed("departmentCode", "부서코드", "department");
    public static final Column POSITION = possible("position", "직급");
    public static final Column HIRED_ON = needed("hiredOn", "입사일", "입사일자", "hireDate");

    public static final Column CODE = needed("code", "부서코드", "코드", "departmentCode");
    public static final Column DEPARTMENT_NAME = needed("name", "부서명", "이름", "departmentName");
    public static final Column PARENT = possible("parentCode", "상위부서코드", "상위부서", "parent");
    public static final Column FROM = needed("effectiveFrom", "적용일", "시작일");

    public static final List<Column> OF_EMPLOYEES = List.of(NUMBER, NAME, EMAIL, PHONE, DEPARTMENT, POSITION, HIRED_ON);
    public static final List<Column> OF_DEPARTMENTS = List.of(CODE, DEPARTMENT_NAME, PARENT, FROM);

    public static Column needed(String key, String korean, String... also) {
        return new Column(key, korean, true, List.of(also));
    }

    public static Column possible(String key, String korean, String... also) {
        return new Column(key, korean, false, List.of(also));
    }

    /** What the column is called at the head of a file in this language. */
    public String title(Locale language) {
        return language.getLanguage().equals("ko") ? korean : key;
    }

    /** Whether a file means it by this; nobody has to mind blanks or capitals. */
    public boolean isCalled(String title) {
        return Stream.concat(Stream.of(key, korean), also.stream())
                .anyMatch(it -> plain(it).equals(plain(title)));
    }

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[\\s_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
