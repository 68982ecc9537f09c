package io.hrsystem.query.employees;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record EmployeeRow(
        Key key,
        EmployeeNumber employeeNumber,
        Person person,
        Job job,
        EmploymentStatus status,
        LocalDate hiredOn,
        long version)
        implements Row<EmployeeRow> {
    record Key(TenantId tenantId, EmployeeId employeeId) implements RowKey<EmployeeRow> {}

    record Person(
            PersonName name, EmailAddress email, @Nullable PhoneNumber phone) {}

    record Job(DepartmentId departmentId, String position) {}

    static EmployeeRow hired(Key key, EmployeeHired event, long version) {
        return new EmployeeRow(
                key,
                event.employeeNumber(),
                new Person(event.name(), event.email(), event.phone()),
                new Job(event.departmentId(), event.position()),
                EmploymentStatus.ACTIVE,
                event.hiredOn(),
                version);
    }
}
