package io.hrsystem.command.payroll;

import io.hrsystem.command.payroll.PayCommand.AgreePay;
import io.hrsystem.command.payroll.PayCommand.DeclareInsurance;
import io.hrsystem.command.payroll.PayCommand.DeclareTax;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What payroll reads of an employee, from a day on that may lie in the past or ahead. */
@RestController
@RequestMapping("/api/employees/{id}")
class PayEndpoint {
    record PayAnswer(
            ChangeId changeId,

            @Schema(description = "What is accepted and may be wrong all the same.")
            List<PayWarning> warnings) {}

    record PayFactAnswer(ChangeId changeId) {}

    private final Commands commands;
    private final PayRules rules;

    PayEndpoint(Commands commands, PayRules rules) {
        this.commands = commands;
        this.rules = rules;
    }

    @PostMapping("/pay")
    @Needs(Permission.AGREE_PAY)
    @Operation(operationId = "agreePay", summary = "Says what a contract pays")
    ResponseEntity<PayAnswer> pay(Request request, @PathVariable EmployeeId id, @Valid @RequestBody PayRequest body) {
        var asked = body.asked(id);
        var warnings = rules.check(asked);
        return commands.on(request, body)
                .asking(Employed.asking(request.tenant(), id))
                .deciding(it -> employedOn(asked.effectiveOn(), it, new AgreePay(asked)))
                .answering(PayAnswer.class, ChangeId.class, it -> new PayAnswer(it, warnings))
                .as(HttpStatus.OK);
    }

    @PostMapping("/tax")
    @Needs(Permission.CHANGE_PAYROLL_FACTS)
    @Operation(operationId = "declareTax", summary = "Says by what an employee's income tax is withheld")
    ResponseEntity<PayFactAnswer> tax(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody TaxRequest body) {
        var asked = body.asked(id);
        return commands.on(request, body)
                .asking(Employed.asking(request.tenant(), id))
                .deciding(it -> employedOn(asked.effectiveOn(), it, new DeclareTax(asked)))
                .answering(PayFactAnswer.class, ChangeId.class, PayFactAnswer::new)
                .as(HttpStatus.OK);
    }

    @PostMapping("/insurance")
    @Needs(Permission.CHANGE_PAYROLL_FACTS)
    @Operation(operationId = "declareInsurance", summary = "Says by what an employee's insurances are charged")
    ResponseEntity<PayFactAnswer> insurance(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody InsuranceRequest body) {
        var asked = body.asked(id);
        return commands.on(request, body)
                .asking(Employed.asking(request.tenant(), id))
                .deciding(it -> employedOn(asked.effectiveOn(), it, new DeclareInsurance(asked)))
                .answering(PayFactAnswer.class, ChangeId.class, PayFactAnswer::new)
                .as(HttpStatus.OK);
    }

    private static <C extends PayCommand> C employedOn(LocalDate day, Employed employed, C command) {
        employed.require(day);
        return command;
    }
}
