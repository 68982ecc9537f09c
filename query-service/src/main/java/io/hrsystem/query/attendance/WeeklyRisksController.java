package io.hrsystem.query.attendance;

import static java.util.stream.Collectors.groupingBy;

import graphql.relay.Connection;
import io.hrsystem.contract.attendance.WeeklyTotals;
import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.attendance.AttendanceDayRepository.Person;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Moments;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class WeeklyRisksController {
    private final Reads reads;
    private final AttendanceDayRepository days;
    private final Moments moments;

    WeeklyRisksController(Reads reads, AttendanceDayRepository days, Moments moments) {
        this.reads = reads;
        this.days = days;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_WEEKLY_RISKS)
    Connection<WeeklyRisk> weeklyRisks(
            @Argument LocalDate week,
            @Argument @Nullable String departmentId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var head = EmployeeVisibility.head(caller, Permission.READ_WEEKLY_RISKS);
        var monday = WeeklyHours.monday(week);
        var tenant = caller.tenant().value();
        var rows = reads.by(caller, () -> {
            var people = days.working(
                    tenant,
                    monday,
                    monday.plusDays(6),
                    WeeklyTotals.leastAtRisk(WorkingTimeRules.on(monday)),
                    departmentId,
                    head,
                    moments.today(caller),
                    paging.after(0, ""),
                    paging.after(1, ""),
                    paging.limit());
            return rows(tenant, people, monday);
        });
        return paging.page(rows, it -> List.of(it.name(), it.employeeId()));
    }

    private List<WeeklyRisk> rows(String tenant, List<Person> people, LocalDate monday) {
        if (people.isEmpty()) return List.of();
        var ids = people.stream().map(Person::getEmployeeId).toList();
        var known = days.ofAll(tenant, ids, monday, monday.plusDays(6)).stream()
                .collect(groupingBy(AttendanceDay::employeeId));
        return people.stream()
                .map(it -> new WeeklyRisk(
                        it.getEmployeeId(),
                        it.getName(),
                        WeeklyHours.of(monday, known.getOrDefault(it.getEmployeeId(), List.of()))))
                .toList();
    }
}
