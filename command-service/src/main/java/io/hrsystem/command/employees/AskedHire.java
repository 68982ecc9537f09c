package io.hrsystem.command.employees;

import static java.util.Objects.requireNonNull;

import io.hrsystem.command.employees.EmployeeCommand.HireEmployee;
import io.hrsystem.command.platform.imports.ImportDates;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.PlainText;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import io.hrsystem.platform.tables.Column;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a file, read as a hire; what is missing or wrong is null, and noted in the row. */
record AskedHire(
        ImportRow row,
        @Nullable EmployeeNumber number,
        @Nullable PersonName name,
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable String departmentCode,
        @Nullable String position,
        @Nullable LocalDate hiredOn) {
    private static final int LONGEST_POSITION = 50;
    private static final int LONGEST_CODE = 20;

    static AskedHire of(ImportRow row) {
        return new AskedHire(
                row,
                row.value(Column.NUMBER, EmployeeNumber::of),
                row.value(Column.NAME, PersonName::of),
                row.value(Column.EMAIL, EmailAddress::of),
                row.value(Column.PHONE, PhoneNumber::of),
                row.value(Column.DEPARTMENT, it -> PlainText.of(it, LONGEST_CODE)),
                row.value(Column.POSITION, it -> PlainText.of(it, LONGEST_POSITION)),
                row.value(Column.HIRED_ON, ImportDates::of));
    }

    /** What it says, as texts, without what it does not say. */
    Stream<Map.Entry<Column, String>> values() {
        return Stream.of(
                        said(Column.NAME, name == null ? null : name.value()),
                        said(Column.EMAIL, email == null ? null : email.value()),
                        said(Column.PHONE, phone == null ? null : phone.value()),
                        said(Column.DEPARTMENT, departmentCode),
                        said(Column.POSITION, position),
                        said(Column.HIRED_ON, hiredOn == null ? null : hiredOn.toString()))
                .flatMap(it -> it);
    }

    private static Stream<Map.Entry<Column, String>> said(Column column, @Nullable String value) {
        return value == null ? Stream.of() : Stream.of(Map.entry(column, value));
    }

    /** Of a row without a fault. */
    HireEmployee command(EmployeeId employee, DepartmentId department, TenantId tenant) {
        return new HireRequest(
                        requireNonNull(number),
                        requireNonNull(name),
                        requireNonNull(email),
                        phone,
                        department,
                        position,
                        null,
                        requireNonNull(hiredOn))
                .command(employee, tenant);
    }

    @Override
    public String toString() {
        return row.toString();
    }
}
