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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record EmployeeRow(
        Key key,
        EmployeeNumber employeeNumber,
        PersonName name,
        EmailAddress email,
        @Nullable PhoneNumber phone,
        DepartmentId departmentId,
        String position,
        EmploymentStatus status,
        LocalDate hiredOn,
        long version)
        implements Row<EmployeeRow.Key> {
    record Key(TenantId tenantId, EmployeeId employeeId) {}

    static EmployeeRow hired(Key key, EmployeeHired event, long version) {
        return new EmployeeRow(
                key,
                event.employeeNumber(),
                event.name(),
                event.email(),
                event.phone(),
                event.departmentId(),
                event.position(),
                EmploymentStatus.ACTIVE,
                event.hiredOn(),
                version);
    }
}
