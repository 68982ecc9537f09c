package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.Answer;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Remark;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.tenants.SettingsCommand.CancelScheduleChange;
import io.hrsystem.command.tenants.SettingsCommand.ChangeSchedule;
import io.hrsystem.command.tenants.SettingsCommand.CreateSchedule;
import io.hrsystem.command.tenants.SettingsCommand.WithdrawScheduleChange;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Working hours by name; the one of everybody who has no other has the id of the company. */
@RestController
@RequestMapping("/api/work-schedules")
@Needs(Permission.CHANGE_WORK_SCHEDULES)
class WorkScheduleEndpoint {
    /** Who is assigned to it would be left without hours. */
    private static final String REQUIRE_UNUSED = "SELECT require_schedule_unused(?, ?, ?)";

    record ScheduleAnswer(WorkScheduleId workScheduleId, ChangeId changeId) {}

    private final Commands commands;
    private final Clock clock;

    WorkScheduleEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createWorkSchedule", summary = "Creates a work schedule")
    ResponseEntity<ScheduleAnswer> create(Request request, @Valid @RequestBody ScheduleRequest body) {
        var id = WorkScheduleId.next();
        return commands.on(request, body)
                .sending(new CreateSchedule(request.tenant(), id, body))
                .answering(new ScheduleAnswer(id, ChangeId.ofBeginning(id.value())))
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/{id}")
    @Operation(
            operationId = "changeWorkSchedule",
            summary = "Changes a work schedule from a day on",
            description = "What holds already is no change: changeId is that of the change by which it holds.")
    ResponseEntity<ScheduleAnswer> change(
            Request request, @PathVariable WorkScheduleId id, @Valid @RequestBody ScheduleRequest body) {
        return commands.on(request, body)
                .sending(new ChangeSchedule(request.tenant(), id, ChangeId.next(), body, clock.instant()))
                .answering(ScheduleAnswer.class, ChangeId.class, it -> new ScheduleAnswer(id, it))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{id}/changes/{changeId}/cancel")
    @Operation(operationId = "cancelWorkScheduleChange", summary = "Cancels a change that is planned")
    ResponseEntity<ScheduleAnswer> cancel(
            Request request,
            @PathVariable WorkScheduleId id,
            @PathVariable ChangeId changeId,
            @RequestBody(required = false) @Nullable Remark body) {
        var why = Remark.in(body);
        var command = new CancelScheduleChange(request.tenant(), id, changeId, why.text(), clock.instant());
        return takenBack(request, why, command, new ScheduleAnswer(id, changeId))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{id}/changes/{changeId}/withdraw")
    @Operation(
            operationId = "withdrawWorkScheduleChange",
            summary = "Withdraws a change that should never have been",
            description = "What it had replaced holds again.")
    ResponseEntity<ScheduleAnswer> withdraw(
            Request request,
            @PathVariable WorkScheduleId id,
            @PathVariable ChangeId changeId,
            @RequestBody(required = false) @Nullable Remark body) {
        var why = Remark.in(body);
        var command = new WithdrawScheduleChange(request.tenant(), id, changeId, why.text());
        return takenBack(request, why, command, new ScheduleAnswer(id, changeId))
                .as(HttpStatus.OK);
    }

    private Answer<ScheduleAnswer> takenBack(
            Request request, Remark body, SettingsCommand command, ScheduleAnswer answer) {
        return commands.on(request, body)
                .sending(command)
                .writing((_, rows) -> rows.add(
                        REQUIRE_UNUSED,
                        request.tenant().value(),
                        answer.workScheduleId().value(),
                        answer.changeId().value()))
                .answering(answer);
    }
}
