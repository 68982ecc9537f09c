package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Remark;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work outside of the schedule counts as far as somebody else has approved it, before it or after. */
@RestController
@RequestMapping("/api/overtime/requests")
class OvertimeEndpoint {
    record OvertimeBody(
            @Schema(description = "The caller, if it is left out.") @Nullable
            EmployeeId employeeId,

            @NotNull LocalDate workDate,

            @NotNull @Schema(description = "By the company's clock.", example = "18:30:00")
            LocalTime from,

            @NotNull @Schema(description = "On the next day if it is not after the beginning.", example = "22:30:00")
            LocalTime to,

            @NotNull @Schema(example = "월말 마감", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record RejectOvertimeRequest(
            @NotNull @Schema(example = "다음 주로", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record OvertimeAnswer(OvertimeRequestId requestId) {}

    private final Commands commands;
    private final Roster roster;
    private final Clock clock;

    OvertimeEndpoint(Commands commands, Roster roster, Clock clock) {
        this.commands = commands;
        this.roster = roster;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.REQUEST_OVERTIME)
    @Operation(operationId = "requestOvertime", summary = "Asks for work outside of the schedule to count")
    ResponseEntity<OvertimeAnswer> request(Request request, @Valid @RequestBody OvertimeBody body) {
        var asked = AskedOvertime.of(body, request.caller(), clock.instant());
        return commands.on(request, body)
                .asking(roster.entryOf(request.tenant(), asked.employee(), body.workDate(), asked.now()))
                .deciding(asked::decide)
                .answering(new OvertimeAnswer(asked.id()))
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/{requestId}/approve")
    @Needs(Permission.DECIDE_OVERTIME)
    @Operation(operationId = "approveOvertime", summary = "Lets overtime count")
    ResponseEntity<OvertimeAnswer> approve(
            Request request,
            @PathVariable OvertimeRequestId requestId,
            @RequestBody(required = false) @Nullable Remark body) {
        var remark = Remark.in(body);
        return commands.on(request, remark)
                .asking(OvertimeCase.find(request.caller(), requestId))
                .deciding(it -> it.approve(request.caller(), remark.text()))
                .answering(new OvertimeAnswer(requestId))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{requestId}/reject")
    @Needs(Permission.DECIDE_OVERTIME)
    @Operation(operationId = "rejectOvertime", summary = "Lets overtime not count")
    ResponseEntity<OvertimeAnswer> reject(
            Request request,
            @PathVariable OvertimeRequestId requestId,
            @Valid @RequestBody RejectOvertimeRequest body) {
        return commands.on(request, body)
                .asking(OvertimeCase.find(request.caller(), requestId))
                .deciding(it -> it.reject(request.caller(), body.reason()))
                .answering(new OvertimeAnswer(requestId))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{requestId}/cancel")
    @Needs(Permission.REQUEST_OVERTIME)
    @Operation(operationId = "cancelOvertime", summary = "Takes a request back, approved or not")
    ResponseEntity<OvertimeAnswer> cancel(
            Request request,
            @PathVariable OvertimeRequestId requestId,
            @RequestBody(required = false) @Nullable Remark body) {
        var remark = Remark.in(body);
        return commands.on(request, remark)
                .asking(OvertimeCase.find(request.caller(), requestId))
                .deciding(it -> it.cancel(request.caller(), remark.text()))
                .answering(new OvertimeAnswer(requestId))
                .as(HttpStatus.OK);
    }
}
