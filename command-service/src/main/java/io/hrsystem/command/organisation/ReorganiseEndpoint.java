package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.DepartmentChange.CreateDepartment;
import io.hrsystem.command.organisation.Organisation.Accepted;
import io.hrsystem.command.organisation.OrganisationCommand.Reorganise;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many changes at once. */
@RestController
@Needs(Permission.CHANGE_DEPARTMENTS)
class ReorganiseEndpoint {
    private static final int MOST_CHANGES = 400;

    record ReorganiseRequest(
            @NotNull @Size(min = 1, max = MOST_CHANGES) List<@NotNull @Valid PlannedChange> changes) {
        List<DepartmentChange> asked() {
            var asked = new ArrayList<DepartmentChange>();
            for (var change : changes)
                try {
                    asked.add(change.asked());
                } catch (OutOfBounds e) {
                    throw e.in("changes[%d]".formatted(asked.size()));
                }
            return asked;
        }
    }

    record ReorganiseAnswer(
            @Schema(description = "One for each change, in their order.")
            List<ChangeId> changeIds,

            @Schema(description = "Of those that were created, in their order.")
            List<DepartmentId> departmentIds) {}

    private final Commands commands;

    ReorganiseEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/departments/reorganise")
    @Operation(
            operationId = "reorganise",
            summary = "Changes many departments at once",
            description = "All changes are made or none of them. What counts is where they lead to, not each step.")
    ResponseEntity<ReorganiseAnswer> reorganise(Request request, @Valid @RequestBody ReorganiseRequest body) {
        var asked = body.asked();
        var created = asked.stream()
                .filter(CreateDepartment.class::isInstance)
                .map(DepartmentChange::departmentId)
                .toList();
        return commands.on(request, body)
                .sending(new Reorganise(request.tenant(), asked))
                .answering(ReorganiseAnswer.class, Accepted.class, it -> new ReorganiseAnswer(it.changeIds(), created))
                .as(HttpStatus.OK);
    }
}
