package io.hrsystem.command.leave;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.tenants.LeaveBasis;
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
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** By the day of hiring or by fiscal years; what was granted is never granted otherwise. */
@RestController
class LeavePolicyEndpoint {
    /** What fell due in the past was granted by the policy that held then; to say that one again changes nothing. */
    private static final String GRANTED = """
        SELECT EXISTS (SELECT FROM leave_grant WHERE tenant_id = ? AND accrued_on >= ?)
           AND NOT EXISTS (SELECT FROM leave_policy
             WHERE tenant_id = ? AND from_day = ? AND basis = ? AND fiscal_year_start = ? AND rounding = ? AND below_five = ?)\
        """;

    record LeavePolicyRequest(
            @NotNull LeaveBasis basis,

            @Nullable @Schema(type = "string", description = "1 January if it is left out.", example = "--01-01")
            MonthDay fiscalYearStart,

            @Nullable @Schema(description = "Fractions of a day; CEIL_0_01 if it is left out.")
            LeaveRounding rounding,

            @NotNull @Schema(description = "What falls due from this day on is granted by it.")
            LocalDate effectiveFrom,

            @Nullable
            @Schema(description = "Statutory leave, premiums and holidays also below five people.", example = "true")
            Boolean applyBelowFive) {
        LeavePolicySet policy() {
            var start = fiscalYearStart == null ? MonthDay.of(1, 1) : fiscalYearStart;
            // there is none in most years
            if (start.equals(MonthDay.of(2, 29)))
                throw Refusal.of(RefusalCode.FISCAL_YEAR_START).about("fiscalYearStart");
            return new LeavePolicySet(
                    basis,
                    start,
                    rounding == null ? LeaveRounding.CEIL_0_01 : rounding,
                    effectiveFrom,
                    Boolean.TRUE.equals(applyBelowFive));
        }
    }

    record LeavePolicyAnswer(LocalDate effectiveFrom) {}

    private final Commands commands;

    LeavePolicyEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/leave/policy")
    @Needs(Permission.CHANGE_LEAVE_POLICY)
    @Operation(operationId = "setLeavePolicy", summary = "Says how annual leave is granted")
    ResponseEntity<LeavePolicyAnswer> set(Request request, @Valid @RequestBody LeavePolicyRequest body) {
        var policy = body.policy();
        var tenant = request.tenant();
        return commands.on(request, body)
                .asking(granted(tenant, policy))
                .deciding(granted -> {
                    if (granted) throw Refusal.of(RefusalCode.ALREADY_GRANTED).about("effectiveFrom");
                    return new SetLeavePolicy(tenant, policy);
                })
                .answering(new LeavePolicyAnswer(policy.effectiveFrom()))
                .as(HttpStatus.OK);
    }

    private static Preconditions<Boolean> granted(TenantId tenant, LeavePolicySet policy) {
        return Preconditions.of(
                        GRANTED,
                        LeavePolicyEndpoint::isGranted,
                        tenant.value(),
                        policy.effectiveFrom(),
                        tenant.value(),
                        policy.effectiveFrom(),
                        policy.basis().name(),
                        policy.fiscalYearStart().toString(),
                        policy.rounding().name(),
                        policy.applyBelowFive())
                .expecting(StreamIds.leavePolicy(tenant));
    }

    private static boolean isGranted(ResultSet row) throws SQLException {
        row.next();
        return row.getBoolean(1);
    }
}
