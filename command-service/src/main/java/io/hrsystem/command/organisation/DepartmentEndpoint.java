package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.DepartmentChange.ChangeHead;
import io.hrsystem.command.organisation.DepartmentChange.CloseDepartment;
import io.hrsystem.command.organisation.DepartmentChange.CreateDepartment;
import io.hrsystem.command.organisation.DepartmentChange.MoveDepartment;
import io.hrsystem.command.organisation.DepartmentChange.RenameDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.ChangeDepartment;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** One change of one department, past or future. */
@RestController
@RequestMapping("/api/departments")
@Needs(Permission.CHANGE_DEPARTMENTS)
class DepartmentEndpoint {
    @Schema(name = "CreateDepartmentRequest")
    record CreateRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Development")
            String name,

            @NotBlank @Size(max = 20) @Schema(description = "Unique within the company on every day.", example = "DEV")
            String code,

            @Schema(description = "The root department if it is left out.") @Nullable
            DepartmentId parentId,

            @NotNull LocalDate effectiveFrom) {}

    @Schema(name = "RenameDepartmentRequest")
    record RenameRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Research")
            String name,

            @NotNull LocalDate effectiveFrom) {}

    @Schema(name = "MoveDepartmentRequest")
    record MoveRequest(
            @Schema(description = "The department below which it lies from then on; needed.") @Nullable
            DepartmentId parentId,

            @NotNull LocalDate effectiveFrom) {}

    @Schema(name = "CloseDepartmentRequest")
    record CloseRequest(
            @NotNull @Schema(description = "The first day without it.")
            LocalDate effectiveFrom) {}

    @Schema(name = "ChangeHeadRequest")
    record HeadRequest(
            @Schema(description = "Null or left out if there is none from then on.") @Nullable
            EmployeeId employeeId,

            @NotNull LocalDate effectiveFrom) {}

    private final Commands commands;

    DepartmentEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Creates a department")
    ResponseEntity<DepartmentAnswer> create(Request request, @Valid @RequestBody CreateRequest body) {
        var id = DepartmentId.next();
        var change = new CreateDepartment(id, body.parentId(), body.name(), body.code(), body.effectiveFrom());
        return changed(request, body, change, HttpStatus.CREATED);
    }

    @PostMapping("/{id}/rename")
    @Operation(summary = "Renames a department")
    ResponseEntity<DepartmentAnswer> rename(
            Request request, @PathVariable DepartmentId id, @Valid @RequestBody RenameRequest body) {
        var change = new RenameDepartment(id, ChangeId.next(), body.name(), body.effectiveFrom());
        return changed(request, body, change, HttpStatus.OK);
    }

    @PostMapping("/{id}/move")
    @Operation(summary = "Moves a department, with all below it, below another one")
    ResponseEntity<DepartmentAnswer> move(
            Request request, @PathVariable DepartmentId id, @Valid @RequestBody MoveRequest body) {
        var parent = body.parentId();
        if (parent == null) throw Refusal.of(RefusalCode.DEPARTMENT_UNKNOWN).about("parentId");
        var change = new MoveDepartment(id, ChangeId.next(), parent, body.effectiveFrom());
        return changed(request, body, change, HttpStatus.OK);
    }

    @PostMapping("/{id}/close")
    @Operation(
            summary = "Closes a department",
            description =
                    "From that day on there must be nobody in it and no department below it. Its code is free then.")
    ResponseEntity<DepartmentAnswer> close(
            Request request, @PathVariable DepartmentId id, @Valid @RequestBody CloseRequest body) {
        var change = new CloseDepartment(id, ChangeId.next(), body.effectiveFrom());
        return changed(request, body, change, HttpStatus.OK);
    }

    @PostMapping("/{id}/head")
    @Operation(operationId = "changeHeadOfDepartment", summary = "Says who leads a department")
    ResponseEntity<DepartmentAnswer> head(
            Request request, @PathVariable DepartmentId id, @Valid @RequestBody HeadRequest body) {
        var change = new ChangeHead(id, ChangeId.next(), body.employeeId(), body.effectiveFrom());
        return changed(request, body, change, HttpStatus.OK);
    }

    private ResponseEntity<DepartmentAnswer> changed(
            Request request, Object body, DepartmentChange change, HttpStatus status) {
        return commands.on(request, body)
                .sending(new ChangeDepartment(request.tenant(), change))
                .answering(
                        DepartmentAnswer.class, ChangeId.class, it -> new DepartmentAnswer(change.departmentId(), it))
                .as(status);
    }
}
