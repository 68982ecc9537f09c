package io.hrsystem.command.leave;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Remark;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
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

/** Leave is asked for, then approved or rejected by somebody else; what is approved is taken from what lapses first. */
@RestController
@RequestMapping("/api/leave/requests")
class LeaveEndpoint {
    record LeaveBody(
            @Schema(description = "The caller, if it is left out.") @Nullable
            EmployeeId employeeId,

            @NotNull LeaveType type,

            @NotNull LocalDate from,

            @NotNull @Schema(description = "The last day.") LocalDate to,

            @NotNull @Schema(description = "Of each of its days.")
            LeavePart part,

            @Nullable @Schema(description = "Of HOURS, by the company's clock.", example = "09:00:00")
            LocalTime start,

            @Nullable
            @Schema(description = "Of HOURS; on the next day if it is not after the beginning.", example = "11:00:00")
            LocalTime end,

            @NotNull @Schema(example = "가족 여행", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record RejectLeaveRequest(
            @NotNull @Schema(example = "인력 부족", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record LeaveAnswer(LeaveRequestId requestId) {}

    private final Commands commands;
    private final LeaveTerms terms;
    private final Clock clock;

    LeaveEndpoint(Commands commands, LeaveTerms terms, Clock clock) {
        this.commands = commands;
        this.terms = terms;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.REQUEST_LEAVE)
    @Operation(operationId = "requestLeave", summary = "Asks for leave")
    ResponseEntity<LeaveAnswer> request(Request request, @Valid @RequestBody LeaveBody body) {
        var asked = AskedLeave.of(body, request.caller(), clock.instant());
        return commands.on(request, body)
                .asking(terms.between(request.tenant(), asked.employee(), body.from(), body.to()))
                .deciding(asked::decide)
                .answering(new LeaveAnswer(asked.id()))
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/{requestId}/approve")
    @Needs(Permission.DECIDE_LEAVE)
    @Operation(operationId = "approveLeave", summary = "Grants leave that was asked for")
    ResponseEntity<LeaveAnswer> approve(
            Request request,
            @PathVariable LeaveRequestId requestId,
            @RequestBody(required = false) @Nullable Remark body) {
        var remark = Remark.in(body);
        return commands.on(request, remark)
                .asking(LeaveCase.find(request.caller(), requestId))
                .deciding(it -> it.approve(request.caller(), remark.text()))
                .answering(new LeaveAnswer(requestId))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{requestId}/reject")
    @Needs(Permission.DECIDE_LEAVE)
    @Operation(operationId = "rejectLeave", summary = "Refuses leave that was asked for")
    ResponseEntity<LeaveAnswer> reject(
            Request request, @PathVariable LeaveRequestId requestId, @Valid @RequestBody RejectLeaveRequest body) {
        return commands.on(request, body)
                .asking(LeaveCase.find(request.caller(), requestId))
                .deciding(it -> it.reject(request.caller(), body.reason()))
                .answering(new LeaveAnswer(requestId))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{requestId}/cancel")
    @Needs(Permission.REQUEST_LEAVE)
    @Operation(operationId = "cancelLeave", summary = "Takes leave back, approved or not")
    ResponseEntity<LeaveAnswer> cancel(
            Request request,
            @PathVariable LeaveRequestId requestId,
            @RequestBody(required = false) @Nullable Remark body) {
        var remark = Remark.in(body);
        return commands.on(request, remark)
                .asking(LeaveCase.find(request.caller(), requestId))
                .deciding(it -> it.cancel(request.caller(), remark.text(), clock.instant()))
                .answering(new LeaveAnswer(requestId))
                .as(HttpStatus.OK);
    }
}
