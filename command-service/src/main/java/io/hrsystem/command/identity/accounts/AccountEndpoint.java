package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.commands.Remark;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What administrators do with the accounts of their company. */
@RestController
final class AccountEndpoint {
    @Schema(name = "ChangeRolesRequest")
    record RolesRequest(
            @NotEmpty @Schema(description = "All that the account has from now on.", example = "[\"EMPLOYEE\"]")
            Set<@NotNull Role> roles) {}

    @Schema(name = "ChangedAccount")
    record AccountAnswer(AccountId accountId) {}

    private final AccountChanges changes;

    AccountEndpoint(AccountChanges changes) {
        this.changes = changes;
    }

    @PostMapping("/api/accounts/{id}/roles")
    @Operation(
            operationId = "changeRoles",
            summary = "Says which roles an account has",
            description = "They hold on both services as soon as this is answered, whatever the person's tokens say."
                    + " Nobody gives a role to themselves; the last active administrator stays one.")
    @Needs(Permission.MANAGE_ACCOUNTS)
    ResponseEntity<AccountAnswer> changeRoles(
            Request request, @PathVariable AccountId id, @Valid @RequestBody RolesRequest body) {
        return changes.roles(request, id, body).as(HttpStatus.OK);
    }

    @PostMapping("/api/accounts/{id}/disable")
    @Operation(
            operationId = "disableAccount",
            summary = "Lets a person in no more",
            description = "Their sessions are over as soon as this is answered, and stay so.")
    @Needs(Permission.MANAGE_ACCOUNTS)
    ResponseEntity<AccountAnswer> disable(
            Request request, @PathVariable AccountId id, @RequestBody(required = false) @Nullable Remark body) {
        return changes.disable(request, id, Remark.in(body)).as(HttpStatus.OK);
    }

    @PostMapping("/api/accounts/{id}/enable")
    @Operation(operationId = "enableAccount", summary = "Lets a person in again", description = "They sign in anew.")
    @Needs(Permission.MANAGE_ACCOUNTS)
    ResponseEntity<AccountAnswer> enable(Request request, @PathVariable AccountId id) {
        return changes.enable(request, id).as(HttpStatus.OK);
    }

    @PostMapping("/api/accounts/{id}/resend")
    @Operation(
            operationId = "resendInvitation",
            summary = "Sends a person the invitation again",
            description = "The links before are dead.")
    @Needs(Permission.MANAGE_ACCOUNTS)
    ResponseEntity<AccountAnswer> resend(Request request, @PathVariable AccountId id) {
        return changes.inviteAgain(request, id).as(HttpStatus.OK);
    }
}
