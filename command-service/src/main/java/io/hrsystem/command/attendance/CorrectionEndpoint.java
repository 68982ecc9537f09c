package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Remark;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded wrongly, or not at all, is requested by the employee or HR and decided by somebody else. */
@RestController
@RequestMapping("/api/attendance")
class CorrectionEndpoint {
    record CorrectionRequest(
            @Schema(description = "The first of the work date; as it is if it is left out.") @Nullable
            Instant checkIn,

            @Schema(description = "The last of the work date; as it is if it is left out.") @Nullable
            Instant checkOut,

            @NotNull @Schema(example = "단말기 고장", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record RejectRequest(
            @NotNull @Schema(example = "기록과 다름", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record CorrectionAnswer(CorrectionId correctionId) {}

    private final Commands commands;
    private final Roster roster;
    private final Closing closing;
    private final Clock clock;

    CorrectionEndpoint(Commands commands, Roster roster, Closing closing, Clock clock) {
        this.commands = commands;
        this.roster = roster;
        this.closing = closing;
        this.clock = clock;
    }

    @PostMapping("/{employeeId}/{workDate}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.REQUEST_CORRECTION)
    @Operation(operationId = "requestCorrection", summary = "Says how a work date really was")
    ResponseEntity<CorrectionAnswer> request(
            Request request,
            @PathVariable EmployeeId employeeId,
            @PathVariable LocalDate workDate,
            @Valid @RequestBody CorrectionRequest body) {
        var asked = AskedCorrection.of(employeeId, workDate, body, request.caller(), clock.instant());
        return commands.on(request, body)
                .asking(roster.entryOf(request.tenant(), employeeId, workDate, asked.now()))
                .deciding(asked::decide)
                .answering(new CorrectionAnswer(asked.id()))
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/corrections/{correctionId}/approve")
    @Needs(Permission.DECIDE_CORRECTION)
    @Operation(operationId = "approveCorrection", summary = "Lets a correction hold")
    ResponseEntity<CorrectionAnswer> approve(
            Request request,
            @PathVariable CorrectionId correctionId,
            @RequestBody(required = false) @Nullable Remark body) {
        var remark = Remark.in(body);
        return commands.on(request, remark)
                .asking(CorrectionCase.find(request.caller(), correctionId))
                .deciding(it -> it.approve(request.caller(), remark.text()))
                .alsoSending(Boolean.class, closing.ifClosed(request.tenant(), ClosingCause.CORRECTION))
                .answering(new CorrectionAnswer(correctionId))
                .as(HttpStatus.OK);
    }

    @PostMapping("/corrections/{correctionId}/reject")
    @Needs(Permission.DECIDE_CORRECTION)
    @Operation(operationId = "rejectCorrection", summary = "Leaves a work date as it is")
    ResponseEntity<CorrectionAnswer> reject(
            Request request, @PathVariable CorrectionId correctionId, @Valid @RequestBody RejectRequest body) {
        return commands.on(request, body)
                .asking(CorrectionCase.find(request.caller(), correctionId))
                .deciding(it -> it.reject(request.caller(), body.reason()))
                .answering(new CorrectionAnswer(correctionId))
                .as(HttpStatus.OK);
    }
}
