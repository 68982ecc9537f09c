package io.hrsystem.query.employees;

import graphql.relay.Connection;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeReference;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Owners;
import io.hrsystem.query.platform.graphql.api.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class EmployeeController {
    private final Reads reads;
    private final EmployeeRepository employees;

    EmployeeController(Reads reads, EmployeeRepository employees) {
        this.reads = reads;
        this.employees = employees;
    }

    @QueryMapping
    @RolesAllowed({"TENANT_ADMIN", "HR_MANAGER", "PAYROLL_MANAGER", "MANAGER", "EMPLOYEE"})
    @Nullable
    Employee employee(@Argument String id, @ContextValue Caller caller) {
        var visible = EmployeeVisibility.employee(caller, id);
        return visible == null
                ? null
                : reads.by(
                        caller,
                        () -> employees.find(caller.tenant().value(), visible).orElse(null));
    }

    @QueryMapping
    @RolesAllowed({"TENANT_ADMIN", "HR_MANAGER", "PAYROLL_MANAGER"})
    Connection<Employee> employees(
            @Argument @Nullable String departmentId,
            @Argument @Nullable String status,
            @Argument @Nullable String nameStartsWith,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var prefix = Prefix.of(nameStartsWith);
        var rows = reads.by(
                caller,
                () -> employees.page(
                        caller.tenant().value(),
                        departmentId,
                        status,
                        prefix.start(),
                        prefix.end(),
                        paging.after(0, ""),
                        paging.after(1, ""),
                        paging.limit()));
        return paging.page(rows, it -> List.of(it.name(), it.id()));
    }

    @BatchMapping(typeName = "Correction", field = "employee")
    Map<EmployeeReference, Employee> correctedOf(List<EmployeeReference> owners, @ContextValue Caller caller) {
        return employeeOf(owners, caller);
    }

    @BatchMapping(typeName = "AttendanceDay", field = "employee")
    Map<EmployeeReference, Employee> employeeOf(List<EmployeeReference> owners, @ContextValue Caller caller) {
        var ids = owners.stream().map(EmployeeReference::employeeId).distinct().toList();
        var found = reads.by(caller, () -> employees.findAll(caller.tenant().value(), ids));
        return Owners.match(owners, EmployeeReference::employeeId, found, Employee::id);
    }
}
