package io.hrsystem.command.employees;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.employees.EmployeeId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/employees")
@RolesAllowed({"HR_MANAGER", "TENANT_ADMIN"})
class EmployeeEndpoint {
    record EmployeeAnswer(EmployeeId employeeId) {}

    private final Commands commands;

    EmployeeEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hires an employee")
    ResponseEntity<EmployeeAnswer> hire(Request request, @Valid @RequestBody HireRequest body) {
        var employee = EmployeeId.next();
        return commands.on(request, body)
                .sending(body.command(employee))
                .answering(new EmployeeAnswer(employee))
                .as(HttpStatus.CREATED);
    }
}
