package io.hrsystem.query.attendance;

import static java.util.stream.Collectors.groupingBy;

import graphql.relay.Connection;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.attendance.AttendanceDayRepository.Person;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Moments;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class MonthGridController {
    private final Reads reads;
    private final AttendanceDayRepository days;
    private final Moments moments;

    MonthGridController(Reads reads, AttendanceDayRepository days, Moments moments) {
        this.reads = reads;
        this.days = days;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_ATTENDANCE)
    Connection<MonthGrid> monthGrid(
            @Argument @Nullable String departmentId,
            @Argument YearMonth month,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var self = EmployeeVisibility.everybodyOrSelf(caller, Permission.READ_ATTENDANCE);
        var leads = caller.reaches(Permission.READ_ATTENDANCE, Scope.BELOW);
        var tenant = caller.tenant().value();
        var rows = reads.by(caller, () -> {
            var people = days.employed(
                    tenant,
                    month.atDay(1),
                    month.atEndOfMonth(),
                    departmentId,
                    self,
                    leads ? self : null,
                    moments.today(caller),
                    paging.after(0, ""),
                    paging.after(1, ""),
                    paging.limit());
            return rows(tenant, people, month);
        });
        return paging.page(rows, it -> List.of(it.name(), it.employeeId()));
    }

    private List<MonthGrid> rows(String tenant, List<Person> people, YearMonth month) {
        if (people.isEmpty()) return List.of();
        var ids = people.stream().map(Person::getEmployeeId).toList();
        var known = days.ofAll(tenant, ids, month.atDay(1), month.atEndOfMonth()).stream()
                .collect(groupingBy(AttendanceDay::employeeId));
        return people.stream()
                .map(it -> new MonthGrid(
                        it.getEmployeeId(), it.getName(), known.getOrDefault(it.getEmployeeId(), List.of())))
                .toList();
    }
}
