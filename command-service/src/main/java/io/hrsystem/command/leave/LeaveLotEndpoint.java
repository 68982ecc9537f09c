package io.hrsystem.command.leave;

import io.hrsystem.command.leave.LeaveCommand.GrantLot;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening balances, and leave that a company grants of its own. */
@RestController
class LeaveLotEndpoint {
    /** A year of days of 24 hours. */
    private static final int MOST_MINUTES = 366 * 24 * 60;

    record LeaveLotRequest(
            @NotNull
            @Schema(description = "A day of full time has 480.", example = "1440", minimum = "1", maximum = "527040")
            Integer minutes,

            @NotNull LocalDate grantedOn,

            @NotNull @Schema(description = "The last day on which it may be taken.")
            LocalDate expiresOn,

            @NotNull @Schema(example = "이월 잔여 연차", minLength = 1, maxLength = 500)
            FreeText reason) {
        GrantLot lot(EmployeeId employee, LotId id) {
            if (expiresOn.isBefore(grantedOn))
                throw Refusal.of(RefusalCode.PERIOD_ENDS_BEFORE_ITS_START).about("expiresOn");
            Numbers.of("minutes", minutes, 1, MOST_MINUTES);
            return new GrantLot(employee, id, LotKind.BY_HAND, grantedOn, expiresOn, minutes, reason);
        }
    }

    record LeaveLotAnswer(LotId lotId) {}

    private final Commands commands;

    LeaveLotEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/leave/{employeeId}/lots")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.GRANT_LEAVE)
    @Operation(operationId = "grantLeave", summary = "Grants leave by hand")
    ResponseEntity<LeaveLotAnswer> grant(
            Request request, @PathVariable EmployeeId employeeId, @Valid @RequestBody LeaveLotRequest body) {
        var lot = body.lot(employeeId, LotId.next());
        return commands.on(request, body)
                .asking(Preconditions.of(
                                "SELECT FROM roster WHERE tenant_id = ? AND employee_id = ?",
                                LeaveLotEndpoint::requireKnown,
                                request.tenant().value(),
                                employeeId.value())
                        .expecting(StreamIds.leave(employeeId)))
                .deciding(_ -> lot)
                .answering(new LeaveLotAnswer(lot.lotId()))
                .as(HttpStatus.CREATED);
    }

    private static boolean requireKnown(ResultSet row) throws SQLException {
        if (!row.next()) throw Refusal.of(RefusalCode.NOT_FOUND);
        return true;
    }
}
