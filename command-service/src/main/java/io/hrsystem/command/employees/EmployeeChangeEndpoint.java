package io.hrsystem.command.employees;

import io.hrsystem.command.employees.ChangeEmployment.AssignWorkSchedule;
import io.hrsystem.command.employees.ChangeEmployment.ChangeDetails;
import io.hrsystem.command.employees.ChangeEmployment.PromoteEmployee;
import io.hrsystem.command.employees.ChangeEmployment.TransferEmployee;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
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
import org.springframework.web.bind.annotation.RestController;

/** What changes while somebody is employed, from a day on that may lie in the past or ahead. */
@RestController
@RequestMapping("/api/employees/{id}")
@Needs(Permission.CHANGE_EMPLOYEES)
class EmployeeChangeEndpoint {
    record TransferRequest(
            @NotNull DepartmentId departmentId,
            @NotNull LocalDate effectiveOn,

            @Nullable @Schema(example = "New branch", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record PromoteRequest(
            @NotBlank @Size(max = 50) @Schema(example = "MANAGER")
            String position,

            @NotNull LocalDate effectiveOn,

            @Nullable @Schema(example = "Yearly review", minLength = 1, maxLength = 500)
            FreeText reason) {}

    @Schema(description = "What is left out stays; at least one of them is needed.")
    record DetailsRequest(
            @Nullable @Schema(example = "김하나", minLength = 1, maxLength = 100)
            PersonName name,

            @Nullable @Schema(example = "hana.kim@acme.example", minLength = 1, maxLength = 254)
            EmailAddress email,

            @Nullable @Schema(example = "+82 10-1234-5678", pattern = "[+0-9][0-9 -]{6,19}")
            PhoneNumber phone,

            @NotNull LocalDate effectiveOn,

            @Nullable @Schema(example = "Has married", minLength = 1, maxLength = 500)
            FreeText reason) {}

    @Schema(name = "AssignWorkScheduleRequest")
    record WorkScheduleRequest(
            @Nullable @Schema(description = "The company's default one if it is left out.")
            WorkScheduleId workScheduleId,

            @NotNull LocalDate effectiveOn,

            @Nullable @Schema(example = "Night shift", minLength = 1, maxLength = 500)
            FreeText reason) {}

    private final Commands commands;

    EmployeeChangeEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/transfer")
    @Operation(operationId = "transferEmployee", summary = "Moves an employee to another department")
    ResponseEntity<ChangeAnswer> transfer(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody TransferRequest body) {
        var command = new TransferEmployee(id, ChangeId.next(), body.departmentId(), body.effectiveOn(), body.reason());
        return send(request, body, command);
    }

    @PostMapping("/promote")
    @Operation(operationId = "promoteEmployee", summary = "Gives an employee another position")
    ResponseEntity<ChangeAnswer> promote(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody PromoteRequest body) {
        var command = new PromoteEmployee(id, ChangeId.next(), body.position(), body.effectiveOn(), body.reason());
        return send(request, body, command);
    }

    @PostMapping("/details")
    @Operation(
            operationId = "changeEmployeeDetails",
            summary = "Changes an employee's name, e-mail or telephone number")
    ResponseEntity<ChangeAnswer> details(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody DetailsRequest body) {
        if (body.name() == null && body.email() == null && body.phone() == null)
            throw Refusal.of(RefusalCode.NOTHING_TO_CHANGE);
        var command = new ChangeDetails(
                id, ChangeId.next(), body.name(), body.email(), body.phone(), body.effectiveOn(), body.reason());
        return send(request, body, command);
    }

    @PostMapping("/work-schedule")
    @Operation(operationId = "assignWorkSchedule", summary = "Gives an employee another work schedule")
    ResponseEntity<ChangeAnswer> workSchedule(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody WorkScheduleRequest body) {
        var schedule = HireRequest.schedule(body.workScheduleId(), request.tenant());
        var command = new AssignWorkSchedule(id, ChangeId.next(), schedule, body.effectiveOn(), body.reason());
        return send(request, body, command);
    }

    private ResponseEntity<ChangeAnswer> send(Request request, Object body, ChangeEmployment command) {
        return commands.on(request, body)
                .sending(command)
                .answering(ChangeAnswer.class, ChangeId.class, ChangeAnswer::new)
                .as(HttpStatus.OK);
    }
}
