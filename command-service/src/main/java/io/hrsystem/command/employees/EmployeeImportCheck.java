package io.hrsystem.command.employees;

import static java.util.stream.Collectors.toMap;

import io.hrsystem.command.employees.KnownEmployees.Taken;
import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds hires of a file against those who are employed, and against each other. */
final class EmployeeImportCheck implements ImportCheck {
    private static final String DIFFERS = "DIFFERS";

    private final TenantId tenant;
    private final ImportId file;
    private final KnownEmployees known;
    private final Map<String, Map<Column, String>> before = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();

    EmployeeImportCheck(TenantId tenant, ImportId file, KnownEmployees known) {
        this.tenant = tenant;
        this.file = file;
        this.known = known;
    }

    @Override
    public List<CheckedRow> check(List<ImportRow> rows) {
        var asked = rows.stream().map(AskedHire::of).toList();
        var there = known.byNumber(
                asked.stream().map(AskedHire::number).filter(Objects::nonNull).toList());
        var taken = known.addresses(
                asked.stream().map(AskedHire::email).filter(Objects::nonNull).toList());
        return asked.stream().map(it -> check(it, there, taken)).toList();
    }

    private CheckedRow check(AskedHire asked, Map<String, List<KnownEmployee>> there, Taken taken) {
        var row = asked.row();
        if (asked.number() == null) return CheckedRow.wrong(row);
        var number = asked.number().value();
        var employments = there.get(number);
        if (employments != null) {
            asked.values()
                    .filter(it -> employments.stream().noneMatch(of -> isOf(of, it.getKey(), it.getValue())))
                    .forEach(it -> row.note(it.getKey(), DIFFERS));
            return CheckedRow.thereAlready(row, row.errors());
        }
        var earlier = before.get(number);
        if (earlier != null) {
            asked.values()
                    .filter(it -> !it.getValue().equals(earlier.get(it.getKey())))
                    .forEach(it -> row.note(it.getKey(), DIFFERS));
            return CheckedRow.thereAlready(row, row.errors());
        }
        return hire(asked, number, taken);
    }

    /** The department goes by its code, on whatever day. */
    private boolean isOf(KnownEmployee employee, Column column, String value) {
        return column.equals(Column.DEPARTMENT)
                ? known.departments().named(value).anyMatch(it -> employee.says(column, it))
                : employee.says(column, value);
    }

    private CheckedRow hire(AskedHire asked, String number, Taken taken) {
        var row = asked.row();
        var department = departmentOf(asked);
        var email = asked.email();
        if (email != null && (taken.on(email, asked.hiredOn()) || !addresses.add(email.value())))
            row.note(Column.EMAIL, RefusalCode.EMPLOYEE_EMAIL_TAKEN.value());
        if (row.isWrong() || department == null) return CheckedRow.wrong(row);
        before.put(number, asked.values().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return CheckedRow.toDo(row, asked.command(EmployeeId.of(row.idIn(file)), department, tenant));
    }

    private @Nullable DepartmentId departmentOf(AskedHire asked) {
        var code = asked.departmentCode();
        var day = asked.hiredOn();
        if (code == null) return null;
        var found = day == null
                ? known.departments().named(code).findFirst().orElse(null)
                : known.departments().on(code, day);
        if (found != null) return DepartmentId.of(found);
        asked.row().note(Column.DEPARTMENT, RefusalCode.DEPARTMENT_UNKNOWN.value());
        return null;
    }
}
