package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.OrganisationCommand.CreateDepartment;
import io.hrsystem.command.organisation.OrganisationCommand.RenameDepartment;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.organisation.DepartmentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
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

@RestController
@RequestMapping("/api/departments")
@RolesAllowed({"TENANT_ADMIN", "HR_MANAGER"})
class DepartmentEndpoint {
    @Schema(name = "CreateDepartmentRequest")
    record CreateRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Development")
            String name,

            @NotBlank @Size(max = 20) @Schema(description = "Unique within the company.", example = "DEV")
            String code,

            @Schema(description = "The root department if it is left out.") @Nullable
            DepartmentId parentId,

            @NotNull LocalDate effectiveFrom) {}

    @Schema(name = "RenameDepartmentRequest")
    record RenameRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Research")
            String name,

            @NotNull LocalDate effectiveFrom) {}

    record DepartmentAnswer(DepartmentId departmentId) {}

    private final Commands commands;

    DepartmentEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Creates a department")
    ResponseEntity<DepartmentAnswer> create(Request request, @Valid @RequestBody CreateRequest body) {
        var tenant = request.tenant();
        var id = DepartmentId.next();
        var command = new CreateDepartment(tenant, id, body.parentId(), body.name(), body.code(), body.effectiveFrom());
        return commands.on(request, body)
                .sending(command)
                .answering(new DepartmentAnswer(id))
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/{id}/rename")
    @Operation(summary = "Renames a department")
    ResponseEntity<DepartmentAnswer> rename(
            Request request, @PathVariable DepartmentId id, @Valid @RequestBody RenameRequest body) {
        var tenant = request.tenant();
        var command = new RenameDepartment(tenant, id, body.name(), body.effectiveFrom());
        return commands.on(request, body)
                .sending(command)
                .answering(new DepartmentAnswer(id))
                .as(HttpStatus.OK);
    }
}
