package io.hrsystem.command.organisation;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change of one department that is asked for; it holds until the next change of the same fact. */
sealed interface DepartmentChange {
    DepartmentId departmentId();

    LocalDate effectiveFrom();

    /** Without a parent the department lies directly below the root. */
    record CreateDepartment(
            DepartmentId departmentId,
            @Nullable DepartmentId parentId,
            String name,
            String code,
            LocalDate effectiveFrom)
            implements DepartmentChange {}

    record RenameDepartment(DepartmentId departmentId, ChangeId changeId, String name, LocalDate effectiveFrom)
            implements DepartmentChange {}

    record MoveDepartment(DepartmentId departmentId, ChangeId changeId, DepartmentId parentId, LocalDate effectiveFrom)
            implements DepartmentChange {}

    /** @param effectiveFrom the first day without it */
    record CloseDepartment(DepartmentId departmentId, ChangeId changeId, LocalDate effectiveFrom)
            implements DepartmentChange {}

    /** @param head null if the place is to be vacant */
    record ChangeHead(
            DepartmentId departmentId,
            ChangeId changeId,
            @Nullable EmployeeId head,
            LocalDate effectiveFrom) implements DepartmentChange {}
}
