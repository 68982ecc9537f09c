package io.hrsystem.query.attendance;

import graphql.relay.Connection;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Moments;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AttendanceController {
    private final Reads reads;
    private final AttendanceDayRepository days;
    private final DaysAsKnown known;
    private final Moments moments;

    AttendanceController(Reads reads, AttendanceDayRepository days, DaysAsKnown known, Moments moments) {
        this.reads = reads;
        this.days = days;
        this.known = known;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_ATTENDANCE)
    @Nullable
    AttendanceDay attendanceDay(
            @Argument String employeeId,
            @Argument LocalDate date,
            @Argument @Nullable Instant knownAt,
            @ContextValue Caller caller) {
        var head = EmployeeVisibility.headOver(caller, Permission.READ_ATTENDANCE, employeeId);
        return reads.by(caller, () -> {
            requireLed(caller, employeeId, head, date);
            return knownAt == null
                    ? days.find(caller.tenant().value(), employeeId, date).orElse(null)
                    : asKnown(caller, employeeId, date, atMost(knownAt, caller));
        });
    }

    private @Nullable AttendanceDay asKnown(Caller caller, String employee, LocalDate date, Instant moment) {
        var isNone = days.isNotEmployed(caller.tenant().value(), employee, date, moment);
        return isNone ? null : known.day(caller.tenant(), employee, date, moment);
    }

    @QueryMapping
    @Needs(Permission.READ_ATTENDANCE)
    Connection<AttendanceDay> attendanceDays(
            @Argument @Nullable String employeeId,
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var employee = employeeId == null
                ? EmployeeVisibility.everybodyOrSelf(caller, Permission.READ_ATTENDANCE)
                : employeeId;
        var head = employee == null ? null : EmployeeVisibility.headOver(caller, Permission.READ_ATTENDANCE, employee);
        var tenant = caller.tenant().value();
        var afterDate = date(paging.after(0, from.minusDays(1).toString()));
        var rows = reads.by(caller, () -> {
            if (employee == null) return days.page(tenant, from, to, afterDate, paging.after(1, ""), paging.limit());
            requireLed(caller, employee, head, moments.today(caller));
            return days.pageOf(tenant, employee, from, to, afterDate, paging.limit());
        });
        return paging.page(rows, it -> List.of(it.date().toString(), it.employeeId()));
    }

    @QueryMapping
    @Needs(Permission.READ_ATTENDANCE_BOARD)
    AttendanceBoard attendanceBoard(@Argument LocalDate date, @ContextValue Caller caller) {
        return reads.by(caller, () -> days.board(caller.tenant().value(), date, moments.now(caller)));
    }

    /** @param head null if the caller sees them anyway */
    private void requireLed(Caller caller, String employee, @Nullable String head, LocalDate day) {
        if (head != null && !days.isLedBy(caller.tenant().value(), employee, head, day))
            throw Refusal.of(RefusalCode.FORBIDDEN);
    }

    /** A view knows nothing that came after it. */
    private Instant atMost(Instant moment, Caller caller) {
        if (caller.replay() == null) return moment;
        var end = moments.now(caller);
        return moment.isBefore(end) ? moment : end;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
