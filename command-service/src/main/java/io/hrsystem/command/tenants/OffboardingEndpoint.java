package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.tenants.OffboardingCommand.ApprovePurge;
import io.hrsystem.command.tenants.OffboardingCommand.LiftLegalHold;
import io.hrsystem.command.tenants.OffboardingCommand.PlaceLegalHold;
import io.hrsystem.command.tenants.OffboardingCommand.RequestPurge;
import io.hrsystem.command.tenants.OffboardingCommand.WithdrawPurge;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What super admins decide of a company that has ended: two of them where there is no way back. */
@RestController
@RequestMapping("/api/admin/tenants/{id}")
@Needs(Permission.MANAGE_TENANTS)
class OffboardingEndpoint {
    record OffboardedTenant(TenantId tenantId) {}

    record LegalHoldRequest(
            @NotNull @Schema(example = "true") Boolean hold,

            @NotNull @Schema(example = "Ordered by a court", minLength = 1, maxLength = 500)
            FreeText reason) {}

    /** @param onDue whether it may wait for the first day after the retention; false if it is left out */
    record PurgeRequest(
            @NotNull @Schema(example = "The retention is over", minLength = 1, maxLength = 500)
            FreeText reason,

            @Nullable @Schema(example = "true") Boolean onDue) {}

    record WithdrawPurgeRequest(
            @NotNull @Schema(example = "Asked for too early", minLength = 1, maxLength = 500)
            FreeText reason) {}

    private record Nothing() {}

    private final Commands commands;
    private final ClientMakers makers;
    private final Clock clock;

    OffboardingEndpoint(Commands commands, ClientMakers makers, Clock clock) {
        this.commands = commands;
        this.makers = makers;
        this.clock = clock;
    }

    @PostMapping("/legal-hold")
    @Operation(summary = "Keeps a company from being erased, or lets it be")
    ResponseEntity<OffboardedTenant> hold(
            Request request, @PathVariable TenantId id, @Valid @RequestBody LegalHoldRequest body) {
        var command = body.hold() ? new PlaceLegalHold(id, body.reason()) : new LiftLegalHold(id, body.reason());
        return send(request, id, body, command);
    }

    @PostMapping("/purge")
    @Operation(
            operationId = "requestPurge",
            summary = "Asks for a company that has ended to be erased for good",
            description =
                    "Another super admin has to approve it. With onDue it may be asked for before the retention is"
                            + " over, and is carried out on the first day after it.")
    ResponseEntity<OffboardedTenant> purge(
            Request request, @PathVariable TenantId id, @Valid @RequestBody PurgeRequest body) {
        var isOnDue = Boolean.TRUE.equals(body.onDue());
        var by = request.caller().actor();
        return send(request, id, body, new RequestPurge(id, body.reason(), isOnDue, by, clock.instant()));
    }

    @PostMapping("/purge/approve")
    @Operation(
            operationId = "approvePurge",
            summary = "Has a company erased for good",
            description =
                    "By another than the one that has asked, of which neither made the other. It begins at once, or"
                            + " on the first day after the retention.")
    ResponseEntity<OffboardedTenant> approve(Request request, @PathVariable TenantId id) {
        var by = request.caller().actor();
        return commands.on(request, id, new Nothing())
                .asking(Preconditions.of(
                        "SELECT asked_by FROM company_end WHERE tenant_id = ?",
                        rows -> Optional.ofNullable(rows.next() ? rows.getString(1) : null),
                        id.value()))
                .deciding(asker -> new ApprovePurge(id, by, other(by, asker), clock.instant()))
                .answering(new OffboardedTenant(id))
                .as(HttpStatus.OK);
    }

    @PostMapping("/purge/withdraw")
    @Operation(operationId = "withdrawPurge", summary = "Takes back that a company is to be erased")
    ResponseEntity<OffboardedTenant> withdraw(
            Request request, @PathVariable TenantId id, @Valid @RequestBody WithdrawPurgeRequest body) {
        return send(request, id, body, new WithdrawPurge(id, body.reason()));
    }

    private String other(String approver, Optional<String> asked) {
        var asker = asked.orElseThrow(() -> Refusal.of(RefusalCode.PURGE_NOT_REQUESTED));
        if (makers.areOne(approver, asker)) throw Refusal.of(RefusalCode.SAME_PERSON);
        return asker;
    }

    private ResponseEntity<OffboardedTenant> send(
            Request request, TenantId id, Object body, OffboardingCommand command) {
        return commands.on(request, id, body)
                .sending(command)
                .answering(new OffboardedTenant(id))
                .as(HttpStatus.OK);
    }
}
