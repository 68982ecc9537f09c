package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.payroll.runs.PayrollRunCommand.RequireFinalised;
import io.hrsystem.command.platform.commands.Answer;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is owed for months that were paid wrongly. */
@RestController
@RequestMapping("/api/payroll/adjustments")
@Needs(Permission.ADJUST_PAYROLL)
class AdjustmentEndpoint {
    private static final int MOST_EMPLOYEES = 1_000;
    /** Somebody else may ask for the same at the same time. */
    private static final int ATTEMPTS = 3;

    private static final String CASE = """
        SELECT (SELECT count(*) FROM unnest(?::text[]) AS given (employee)
                 WHERE NOT EXISTS (SELECT FROM employment_period p
                                    WHERE p.tenant_id = ? AND p.employee_id = given.employee)),
               (SELECT r.run_id FROM payroll_run r
                 WHERE r.tenant_id = ? AND r.kind = 'REGULAR' AND r.state NOT IN ('FINALISED', 'PAID')
                 ORDER BY r.month LIMIT 1)\
        """;

    record AdjustmentRequest(
            @NotNull
            @Schema(
                    type = "string",
                    description = "The month that was paid wrongly.",
                    example = "2026-03",
                    pattern = "[0-9]{4}-[0-9]{2}")
            YearMonth month,

            @Nullable
            @Size(min = 1, max = MOST_EMPLOYEES)
            @Schema(description = "Everybody whom that month has paid, if it is left out.")
            List<@NotNull EmployeeId> employeeIds) {}

    record AdjustmentAnswer(
            @Nullable @Schema(description = "The run that pays what is owed; null as long as there is none.")
            PayrollRunId runId) {}

    private final Commands commands;
    private final OwedPay owed;

    AdjustmentEndpoint(Commands commands, OwedPay owed) {
        this.commands = commands;
        this.owed = owed;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "adjustPayroll",
            summary = "Owes what a month has paid too little, or too much",
            description = "By all that is known now. What is owed already is not owed again.")
    ResponseEntity<AdjustmentAnswer> adjust(Request request, @Valid @RequestBody AdjustmentRequest body) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(request, body).as(HttpStatus.ACCEPTED);
            } catch (Refusal refused) {
                if (refused.code() != RefusalCode.BUSY || attempt == ATTEMPTS) throw refused;
            }
        }
    }

    private Answer<AdjustmentAnswer> once(Request request, AdjustmentRequest body) {
        var paid = PayrollRunId.regular(request.tenant(), body.month());
        var all = owed.of(request.tenant(), body.month(), body.employeeIds());
        return commands.on(request, body)
                .asking(next(request.tenant(), paid, body.employeeIds()))
                .deciding(it -> it)
                .alsoSending(_ -> all)
                .answering(AdjustmentAnswer.class, it -> new AdjustmentAnswer(it.next()));
    }

    /** Whoever has not been an employee of this company is NOT_FOUND. */
    private static Preconditions<RequireFinalised> next(
            TenantId tenant, PayrollRunId paid, @Nullable List<EmployeeId> employees) {
        var ids = employees == null
                ? new String[0]
                : employees.stream().map(EmployeeId::value).distinct().toArray(String[]::new);
        return Preconditions.of(
                        CASE,
                        row -> {
                            if (!row.next() || row.getInt(1) > 0) throw Refusal.of(RefusalCode.NOT_FOUND);
                            var run = row.getString(2);
                            return new RequireFinalised(paid, run == null ? null : PayrollRunId.of(run));
                        },
                        ids,
                        tenant.value(),
                        tenant.value())
                .expecting(StreamIds.payrollRun(paid));
    }
}
