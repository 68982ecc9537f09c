package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
@Needs(Permission.PUNCH)
class AttendanceEndpoint {
    record PunchRequest(
            @Schema(description = "A time clock has to say who; an employee is always meant themselves.") @Nullable
            EmployeeId employeeId,

            @Schema(
                    description =
                            "When it happened, down to the minute; now if it is left out. How long ago, is a setting.")
            @Nullable
            Instant at,

            @Nullable PunchSource source) {}

    record PunchAnswer(EmployeeId employeeId, LocalDate workDate) {
        static PunchAnswer to(AttendanceCommand accepted) {
            return new PunchAnswer(accepted.employeeId(), accepted.workDate());
        }
    }

    private final Commands commands;
    private final Roster roster;
    private final Closing closing;
    private final Clock clock;

    AttendanceEndpoint(Commands commands, Roster roster, Closing closing, Clock clock) {
        this.commands = commands;
        this.roster = roster;
        this.closing = closing;
        this.clock = clock;
    }

    @PostMapping("/check-in")
    @Operation(operationId = "checkIn", summary = "Records that an employee has come")
    ResponseEntity<PunchAnswer> checkIn(Request request, @RequestBody PunchRequest body) {
        var punch = AskedPunch.of(body, request.caller(), clock.instant());
        return commands.on(request, body)
                .asking(roster.entryToComeIn(request.tenant(), punch))
                .deciding(punch::checkIn)
                .alsoSending(Boolean.class, closing.ifClosed(request.tenant(), ClosingCause.PUNCH))
                .answering(PunchAnswer.class, PunchAnswer::to)
                .as(HttpStatus.OK);
    }

    @PostMapping("/check-out")
    @Operation(operationId = "checkOut", summary = "Records that an employee has gone")
    ResponseEntity<PunchAnswer> checkOut(Request request, @RequestBody PunchRequest body) {
        var punch = AskedPunch.of(body, request.caller(), clock.instant());
        return commands.on(request, body)
                .asking(roster.entryToLeave(request.tenant(), punch))
                .deciding(punch::checkOut)
                .alsoSending(Boolean.class, closing.ifClosed(request.tenant(), ClosingCause.PUNCH))
                .answering(PunchAnswer.class, PunchAnswer::to)
                .as(HttpStatus.OK);
    }
}
