package io.hrsystem.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.imports.Files.Outcome;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String HEADER = "사번,이름,이메일,휴대폰,부서코드,직급,입사일\n";

    private final Company hanbit = Company.onboard(SERVICE);
    private final Files files = new Files(SERVICE, hanbit);

    @Test
    void departmentsAndThenTheirPeopleGoIn() {
        var departments = files.bring("departments", """
            부서코드,부서명,상위부서코드,적용일
            DEV-1,개발1팀,DEV,2026-01-01
            DEV,개발본부,,2026-01-01
            DEV-1-A,개발1팀 가파트,DEV-1,2026. 2. 1.
            """);
        assertThat(departments).isEqualTo(new Outcome("COMPLETED", 3, 0, List.of()));
        var people = files.bring("employees", HEADER + "1,김하나,hana@x.example,,DEV-1-A,,2026-03-02\n");
        assertThat(people).isEqualTo(new Outcome("COMPLETED", 1, 0, List.of()));
        assertThat(placeOfHana()).isEqualTo("개발1팀 가파트");
    }

    private String placeOfHana() {
        return SERVICE.database()
                .sql("""
                    SELECT d.payload ->> 'name' FROM event h JOIN event d ON d.tenant_id = h.tenant_id
                       AND d.payload_type = 'organisation.DepartmentCreated'
                       AND d.payload ->> 'departmentId' = h.payload ->> 'departmentId'
                     WHERE h.tenant_id = ? AND h.payload_type = 'employees.EmployeeHired'
                    """)
                .param(hanbit.tenant())
                .query(String.class)
                .single();
    }

    @Test
    void goodRowsGoInAndEveryWrongCellOfTheOthersIsNamed() {
        hanbit.hire("1");
        var outcome = files.bring("employees", HEADER + """
            2,이둘,two@x.example,010-1234-5678,ROOT,사원,2026-01-02
            1,김하나,else@x.example,,ROOT,,2026-01-02
            3,,nobody,call me,NONE,,2026-02-30
            4,사사,1@company.example,,ROOT,,2026-01-02
            5,오오,two@x.example,,ROOT,,1899-12-31
            """);
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        "COMPLETED",
                        1,
                        4,
                        List.of(
                                "3,이메일,DIFFERS,",
                                "4,이름,VALUE_MISSING,",
                                "4,이메일,MALFORMED,",
                                "4,휴대폰,MALFORMED,",
                                "4,입사일,NO_DATE,",
                                "4,부서코드,DEPARTMENT_UNKNOWN,",
                                "5,이메일,EMPLOYEE_EMAIL_TAKEN,",
                                "6,입사일,NO_DATE,",
                                "6,이메일,EMPLOYEE_EMAIL_TAKEN,")));
        assertThat(files.employees()).isEqualTo(2);
    }

    @Test
    void whatIsThereAlreadyIsSkippedIfItIsTheSame() {
        var file = Files.employees(1, 3);
        assertThat(files.bring("employees", file).done()).isEqualTo(3);
        assertThat(files.bring("employees", file + "M-3,김하나3,m3@company.example,,ROOT,,2026-01-02\n"))
                .isEqualTo(new Outcome("COMPLETED", 4, 0, List.of()));
        assertThat(files.bring("employees", file.replace("김하나2", "김두나")))
                .isEqualTo(new Outcome("COMPLETED", 2, 1, List.of("3,이름,DIFFERS,")));
        assertThat(files.employees()).isEqualTo(3);

        var departments = "code,name,parentCode,effectiveFrom\nA,a,ROOT,2026-01-01\nB,b,A,2026-01-01\n";
        assertThat(files.bring("departments", departments).done()).isEqualTo(2);
        assertThat(files.bring(
                        "departments", departments + "B,b,ROOT,2026-01-02\nC,c,NONE,2026-01-01\nD,d,D,2026-01-01\n"))
                .isEqualTo(new Outcome(
                        "COMPLETED",
                        2,
                        3,
                        List.of(
                                "4,parentCode,DIFFERS,",
                                "4,effectiveFrom,DIFFERS,",
                                "5,parentCode,DEPARTMENT_UNKNOWN,",
                                "6,parentCode,PARENT_IN_CIRCLE,")));
        assertThat(files.departments()).isEqualTo(3);
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        var file = Files.employees(1, 250) + "M-251,김하나,nobody,,ROOT,,2026-01-02\n" + "M-1,또,,,ROOT,,\n";
        var outcome = files.bring("employees", file, "dryRun");
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        "COMPLETED",
                        250,
                        2,
                        List.of(
                                "252,이메일,MALFORMED,",
                                "253,이메일,VALUE_MISSING,",
                                "253,입사일,VALUE_MISSING,",
                                "253,이름,DIFFERS,")));
        assertThat(files.employees()).isZero();
    }

    @Test
    void allOfThemOrNone() {
        var wrong = files.bring("employees", Files.employees(1, 150) + "M-151,,,,,,\n", "allOrNothing");
        assertThat(wrong.state()).isEqualTo("FAILED");
        assertThat(wrong.done()).isZero();
        assertThat(wrong.errors()).contains("152,이름,VALUE_MISSING,", "1,,ROWS_WRONG,");
        assertThat(files.employees()).isZero();
        assertThat(files.bring("employees", Files.employees(1, 150), "allOrNothing"))
                .isEqualTo(new Outcome("COMPLETED", 150, 0, List.of()));
        assertThat(files.employees()).isEqualTo(150);
    }

    @Test
    void whatIsNoTableFailsAsAWhole() {
        assertThat(files.bring("employees", "사번,이름\n1,김하나\n"))
                .isEqualTo(new Outcome("FAILED", 0, 0, List.of("1,이메일,COLUMN_MISSING,")));
        assertThat(files.bring("employees", "\"").errors()).containsExactly("1,,FILE_UNREADABLE,");
    }

    @Test
    void aWorkbookGoesInToo() throws IOException {
        var workbook = SheetTest.workbook(it -> {
            var column = 0;
            for (var title : HEADER.strip().split(",")) it.value(0, column++, title);
            it.value(1, 0, 77);
            it.value(1, 1, "칠칠");
            it.value(1, 2, "77@x.example");
            it.value(1, 4, "ROOT");
            it.value(1, 6, java.time.LocalDate.of(2026, 3, 2));
            it.style(1, 6).format("yyyy-mm-dd").set();
            it.value(2, 0, 78);
            it.formula(2, 1, "A1");
        });
        var brought = hanbit.hr().upload("/api/imports/employees", workbook, Map.of());
        var outcome = files.outcome(brought.text("importId"));
        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.errors()).contains("3,이름,FORMULA,");
    }

    @Test
    void theQuotaHoldsForFilesToo() {
        try (var small = RunningService.with(List.of("--hr.quotas.employees=3", "--hr.quotas.departments=3"))) {
            var there = new Files(small, Company.onboard(small));
            assertThat(there.bring("employees", Files.employees(1, 5)))
                    .isEqualTo(new Outcome("COMPLETED", 3, 2, List.of("5,사번,QUOTA_EXCEEDED,", "6,사번,QUOTA_EXCEEDED,")));
            assertThat(there.employees()).isEqualTo(3);
            var departments = "code,name,effectiveFrom\nA,a,2026-01-01\nB,b,2026-01-01\nC,c,2026-01-01\n";
            assertThat(there.bring("departments", departments).errors()).containsExactly("4,code,QUOTA_EXCEEDED,");
        }
    }

    @Test
    void theSameKeyIsTheSameFile() {
        var file = Files.employees(1, 1).getBytes(UTF_8);
        var key = new String[] {"Idempotency-Key", "file-1"};
        var first = hanbit.hr().upload("/api/imports/employees", file, Map.of(), key);
        files.outcome(first.text("importId"));
        var again = hanbit.hr().upload("/api/imports/employees", file, Map.of(), key);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("importId")).isEqualTo(first.text("importId"));
        var other = hanbit.hr().upload("/api/imports/employees", file, Files.texts("dryRun"), key);
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(SERVICE.database()
                        .sql("SELECT count(*) FROM import_file WHERE tenant_id = ?")
                        .param(hanbit.tenant())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayNotIsRefused() {
        var file = Files.employees(1, 1).getBytes(UTF_8);
        var mine = hanbit.hr().upload("/api/imports/employees", file, Files.texts("dryRun"));
        files.outcome(mine.text("importId"));
        var errors = "/api/imports/" + mine.text("importId") + "/errors.csv";
        assertThat(hanbit.admin().get(errors).status()).isEqualTo(200);
        assertThat(hanbit.kiosk().get(errors).status()).isEqualTo(403);
        assertThat(Company.onboard(SERVICE).hr().get(errors).status()).isEqualTo(404);
        assertThat(hanbit.kiosk()
                        .upload("/api/imports/employees", file, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(hanbit.hr().upload("/api/imports/payslips", file, Map.of()).status())
                .isEqualTo(404);
        assertThat(hanbit.hr().get("/api/imports/payslips/template.csv").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoFormIsMalformed() {
        var to = "/api/imports/employees";
        var type = new String[] {"Content-Type", "multipart/form-data; boundary=x"};
        assertThat(hanbit.hr().upload(to, new byte[0], Map.of()).text("code")).isEqualTo("FILE_EMPTY");
        var banana = hanbit.hr().upload(to, new byte[] {'a'}, Map.of("dryRun", "banana"));
        assertThat(banana.status()).isEqualTo(400);
        assertThat(banana.body().at("/errors/0/field").asString()).isEqualTo("dryRun");
        assertThat(hanbit.hr().upload(to + "?x=1", new byte[] {'a'}, tooMany()).status())
                .isEqualTo(413);
        for (var body : List.of("", "x", "--x", "--x--\r\n", "--x\r\n\r\n\r\n--x--"))
            assertThat(sent(to, body, type).status()).as(body).isEqualTo(400);
        assertThat(sent(to, "{}", "Content-Type", "application/json").status()).isEqualTo(415);
        assertThat(sent("/api/employees", "--x--\r\n", type).status()).isEqualTo(415);
    }

    private static Map<String, String> tooMany() {
        var texts = new HashMap<String, String>();
        for (var i = 0; i < 20; i++) texts.put("text" + i, "x");
        return texts;
    }

    private io.hrsystem.command.Api.Answer sent(String path, String body, String... headers) {
        return SERVICE.api().sendAs(hanbit.hr().token(), path, body, headers);
    }

    @ParameterizedTest
    @ValueSource(longs = {22_000_000, 4_000_000_000L})
    void whatIsTooLargeIsRefusedBeforeItIsRead(long length) throws IOException {
        var port = URI.create(SERVICE.api().base()).getPort();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("""
                        POST /api/imports/employees HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: multipart/form-data; boundary=x\r
                        Content-Length: %d\r
                        \r
                        """.formatted(hanbit.hr().token(), length).getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readNBytes(12), UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aFileOfTheLargestSizeIsTaken() {
        var row = "1,김하나,hana@x.example,,ROOT,,2026-03-02\n".getBytes(UTF_8);
        var file = new byte[20 * 1024 * 1024];
        java.util.Arrays.fill(file, (byte) '\n');
        var header = HEADER.getBytes(UTF_8);
        System.arraycopy(header, 0, file, 0, header.length);
        System.arraycopy(row, 0, file, header.length, row.length);
        var brought = hanbit.hr().upload("/api/imports/employees", file, Files.texts("dryRun"));
        assertThat(brought.status()).as(brought.raw().body()).isEqualTo(202);
        assertThat(files.outcome(brought.text("importId")).done()).isEqualTo(1);
        assertThat(hanbit.hr()
                        .upload("/api/imports/employees", java.util.Arrays.copyOf(file, file.length + 1), Map.of())
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aTemplateSpeaksTheLanguageOfItsReaderAndCanBeBroughtBack() {
        var korean = hanbit.hr().get("/api/imports/employees/template.csv", "Accept-Language", "ko");
        assertThat(korean.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(korean.raw().body()).startsWith("\ufeff" + HEADER.strip());
        assertThat(files.bring("employees", korean.raw().body()).errors()).isEmpty();
        var english = hanbit.hr().get("/api/imports/departments/template.csv", "Accept-Language", "en");
        assertThat(english.raw().body()).startsWith("\ufeffcode,name,parentCode,effectiveFrom");
        assertThat(files.bring("departments", english.raw().body()).errors()).isEmpty();
        assertThat(hanbit.hr().get("/api/imports/employees/template.xlsx").raw().body())
                .startsWith("PK");
    }

    @Test
    void messagesSpeakTheLanguageOfTheirReader() {
        var brought = hanbit.hr().upload("/api/imports/employees", (HEADER + "1,,,,,,\n").getBytes(UTF_8), Map.of());
        files.outcome(brought.text("importId"));
        var errors = "/api/imports/" + brought.text("importId") + "/errors.csv";
        assertThat(hanbit.hr().get(errors, "Accept-Language", "ko").raw().body())
                .contains("값을 입력해 주세요.");
        assertThat(hanbit.hr().get(errors, "Accept-Language", "en").raw().body())
                .contains("A value is needed.");
    }
}
