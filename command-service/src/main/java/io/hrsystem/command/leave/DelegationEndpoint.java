package io.hrsystem.command.leave;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whoever is away lets somebody decide in their place, for some days. */
@RestController
class DelegationEndpoint {
    private static final String EMPLOYED = """
        SELECT EXISTS (SELECT FROM employment_period p
                        WHERE p.tenant_id = ? AND p.employee_id = ? AND p.from_day <= given.until
                          AND (p.until IS NULL OR p.until > given.until))
          FROM (SELECT ?::date AS until) AS given\
        """;

    record DelegationRequest(
            @NotNull EmployeeId to,

            @NotNull LocalDate from,

            @NotNull @Schema(description = "The last day; the same beginning again sets another end.")
            LocalDate until) {}

    record DelegationAnswer(EmployeeId to, LocalDate from, LocalDate until) {}

    private final Commands commands;

    DelegationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/delegations")
    @Needs(Permission.DELEGATE_APPROVALS)
    @Operation(operationId = "delegateApprovals", summary = "Lets somebody decide in the caller's place")
    ResponseEntity<DelegationAnswer> delegate(Request request, @Valid @RequestBody DelegationRequest body) {
        var self = request.caller().employee();
        if (self == null) throw Refusal.of(RefusalCode.NOT_AN_EMPLOYEE);
        if (body.until().isBefore(body.from()))
            throw Refusal.of(RefusalCode.PERIOD_ENDS_BEFORE_ITS_START).about("until");
        if (body.to().equals(self))
            throw Refusal.of(RefusalCode.DELEGATE_IS_ONESELF).about("to");
        return commands.on(request, body)
                .asking(Preconditions.of(
                                EMPLOYED,
                                DelegationEndpoint::isEmployed,
                                request.tenant().value(),
                                body.to().value(),
                                body.until())
                        .expecting(StreamIds.delegation(self)))
                .deciding(employed -> {
                    if (!employed) throw Refusal.of(RefusalCode.NOT_FOUND).about("to");
                    return new DelegateApprovals(self, body.to(), body.from(), body.until());
                })
                .answering(new DelegationAnswer(body.to(), body.from(), body.until()))
                .as(HttpStatus.OK);
    }

    private static boolean isEmployed(ResultSet row) throws SQLException {
        row.next();
        return row.getBoolean(1);
    }
}
