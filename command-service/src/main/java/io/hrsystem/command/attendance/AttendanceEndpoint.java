package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.AttendanceCommand.CheckIn;
import io.hrsystem.command.attendance.AttendanceCommand.CheckOut;
import io.hrsystem.command.platform.messages.CommandDecision;
import io.hrsystem.command.platform.messages.Commands;
import io.hrsystem.command.platform.messages.Request;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.Refusal.Kind;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A time clock punches for any employee of its company, an employee for themselves. */
@RestController
@RequestMapping("/api/attendance")
@RolesAllowed({"KIOSK", "EMPLOYEE"})
class AttendanceEndpoint {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    record PunchRequest(
            @Nullable EmployeeId employeeId,
            @Nullable Instant at,
            @Nullable PunchSource source) {}

    record PunchAnswer(EmployeeId employeeId, LocalDate workDate) {}

    private final Commands commands;
    private final Roster roster;
    private final Clock clock;

    AttendanceEndpoint(Commands commands, Roster roster, Clock clock) {
        this.commands = commands;
        this.roster = roster;
        this.clock = clock;
    }

    @PostMapping("/check-in")
    ResponseEntity<PunchAnswer> checkIn(Request request, @RequestBody PunchRequest body) {
        var employee = employee(request, body);
        return punch(request, body, employee, (entry, punch) -> {
            var date = entry.workDateOfCheckIn(punch.at());
            var schedule = entry.settings().workSchedule();
            return new CheckIn(employee, date, punch, entry.shiftOn(date), schedule.graceMinutes());
        });
    }

    @PostMapping("/check-out")
    ResponseEntity<PunchAnswer> checkOut(Request request, @RequestBody PunchRequest body) {
        var employee = employee(request, body);
        return punch(
                request,
                body,
                employee,
                (entry, punch) -> new CheckOut(employee, entry.workDateOfCheckOut(punch.at()), punch));
    }

    private ResponseEntity<PunchAnswer> punch(
            Request request,
            PunchRequest body,
            EmployeeId employee,
            BiFunction<RosterEntry, Punch, AttendanceCommand> decide) {
        var at = instant(body);
        var source = source(request, body);
        return commands.accept(
                        request,
                        request.tenant(),
                        body,
                        roster.admissionOf(request.tenant(), employee, at),
                        entry -> {
                            var offset = entry.settings().zone().getRules().getOffset(at);
                            var command = decide.apply(entry, new Punch(at, offset, source));
                            return new CommandDecision<>(command, new PunchAnswer(employee, command.workDate()));
                        },
                        PunchAnswer.class)
                .as(HttpStatus.OK);
    }

    private Instant instant(PunchRequest body) {
        var now = clock.instant();
        var at = body.at() == null ? now : body.at();
        if (at.isAfter(now.plus(CLOCKS_MAY_DIFFER))) throw new Refusal(Kind.RULE, "PUNCH_IN_FUTURE");
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Someone else's id reads as unknown to an employee. */
    private static EmployeeId employee(Request request, PunchRequest body) {
        var caller = request.caller();
        if (caller.has(Role.KIOSK)) {
            if (body.employeeId() == null) throw new Refusal(Kind.RULE, "EMPLOYEE_REQUIRED");
            return body.employeeId();
        }
        if (caller.employee() == null) throw new Refusal(Kind.FORBIDDEN, "NOT_AN_EMPLOYEE");
        if (body.employeeId() != null && !body.employeeId().equals(caller.employee()))
            throw new Refusal(Kind.NOT_FOUND, "NOT_FOUND");
        return caller.employee();
    }

    private static PunchSource source(Request request, PunchRequest body) {
        if (body.source() != null) return body.source();
        return request.caller().has(Role.KIOSK) ? PunchSource.KIOSK : PunchSource.WEB;
    }
}
