package io.hrsystem.query.employees;

import graphql.relay.Connection;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.FieldsNeed;
import io.hrsystem.query.platform.graphql.api.Moments;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
@FieldsNeed(
        value = Permission.READ_EMPLOYEE_DETAILS,
        type = "Employee",
        fields = {"phone", "terminatedOn"})
class EmployeeController {
    private final Reads reads;
    private final EmployeeRepository employees;
    private final Moments moments;

    EmployeeController(Reads reads, EmployeeRepository employees, Moments moments) {
        this.reads = reads;
        this.employees = employees;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_EMPLOYEE)
    @Nullable
    EmployeeOn employee(
            @Argument String id,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @ContextValue Caller caller) {
        var head = EmployeeVisibility.headOver(caller, Permission.READ_EMPLOYEE, id);
        var tenant = caller.tenant().value();
        return reads.by(caller, () -> {
            var moment = moments.of(caller, asOf, knownAt);
            if (head != null && !employees.isLedBy(tenant, id, head, moment.asOf()))
                throw Refusal.of(RefusalCode.FORBIDDEN);
            return employees
                    .find(tenant, id, moment.asOf(), moment.knownAt())
                    .map(it -> new EmployeeOn(it, moment, true))
                    .orElse(null);
        });
    }

    @QueryMapping
    @Needs(Permission.LIST_EMPLOYEES)
    Connection<EmployeeOn> employees(
            @Argument @Nullable String departmentId,
            @Argument @Nullable Boolean includeBelow,
            @Argument @Nullable String status,
            @Argument @Nullable String nameStartsWith,
            @Argument @Nullable String search,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var head = EmployeeVisibility.head(caller, Permission.LIST_EMPLOYEES);
        var prefix = Prefix.of(nameStartsWith);
        var sought = Search.of(search);
        var rows = reads.by(caller, () -> {
            var moment = moments.of(caller, asOf, knownAt);
            var found = employees.page(
                    caller.tenant().value(),
                    moment.asOf(),
                    moment.knownAt(),
                    departmentId,
                    Boolean.TRUE.equals(includeBelow),
                    head,
                    status,
                    prefix.start(),
                    prefix.end(),
                    sought.name().start(),
                    sought.name().end(),
                    sought.initials().start(),
                    sought.initials().end(),
                    paging.after(0, ""),
                    paging.after(1, ""),
                    paging.limit());
            return found.stream().map(it -> new EmployeeOn(it, moment, true)).toList();
        });
        return paging.page(rows, it -> List.of(it.name(), it.id()));
    }
}
