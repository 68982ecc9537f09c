package io.hrsystem.query.attendance;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Moments;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class WeeklyHoursController {
    private final Reads reads;
    private final AttendanceDayRepository days;
    private final Moments moments;

    WeeklyHoursController(Reads reads, AttendanceDayRepository days, Moments moments) {
        this.reads = reads;
        this.days = days;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_ATTENDANCE)
    WeeklyHours weeklyHours(@Argument String employeeId, @Argument LocalDate week, @ContextValue Caller caller) {
        var head = EmployeeVisibility.headOver(caller, Permission.READ_ATTENDANCE, employeeId);
        var tenant = caller.tenant().value();
        var monday = WeeklyHours.monday(week);
        var known = reads.by(caller, () -> {
            if (head != null && !days.isLedBy(tenant, employeeId, head, moments.today(caller)))
                throw Refusal.of(RefusalCode.FORBIDDEN);
            return days.ofAll(tenant, List.of(employeeId), monday, monday.plusDays(6));
        });
        return WeeklyHours.of(monday, known);
    }
}
