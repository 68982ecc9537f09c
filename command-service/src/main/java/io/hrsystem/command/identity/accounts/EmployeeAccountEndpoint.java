package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.accounts.AccountCommand.InvitePerson;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.mail.EmployeeAddresses;
import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of employees. An account ends with the last day of its employment, whatever its roles. */
@RestController
final class EmployeeAccountEndpoint {
    @Schema(name = "InviteEmployeeRequest")
    record InviteRequest(
            @NotEmpty
            @Schema(
                    description = "An HR manager gives EMPLOYEE and MANAGER, an administrator all but KIOSK and"
                            + " SUPER_ADMIN.",
                    example = "[\"EMPLOYEE\"]")
            Set<@NotNull Role> roles) {}

    record AccountAnswer(AccountId accountId) {}

    private final EmployeeAddresses addresses;
    private final Claims claims;
    private final Commands commands;
    private final Invitations invitations;

    EmployeeAccountEndpoint(EmployeeAddresses addresses, Claims claims, Commands commands, Invitations invitations) {
        this.addresses = addresses;
        this.claims = claims;
        this.commands = commands;
        this.invitations = invitations;
    }

    @PostMapping("/api/employees/{id}/account")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "inviteEmployee",
            summary = "Invites an employee to an account",
            description =
                    "The mail goes to the employee's address of today; its link works once, within 72 hours. Asked"
                            + " again, the links before are dead; once a password is set it is refused.")
    @Needs(Permission.INVITE_EMPLOYEES)
    ResponseEntity<AccountAnswer> invite(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody InviteRequest body) {
        var mayGive = RolesToGive.by(request.caller().roles());
        mayGive.require(body.roles());
        var tenant = request.tenant();
        var account = AccountId.ofEmployment(id);
        var email = addresses.of(tenant, id);
        var address = email == null ? "" : claims.hashOf(tenant, RefusalCode.ACCOUNT_EMAIL_TAKEN, email);
        return commands.on(request, body)
                .asking(Invitee.of(tenant, id, address))
                .deciding(invitee -> {
                    var to = reachable(email);
                    var leaver = invitee.requireEmployed().leaver();
                    return new InvitePerson(account, id, to, body.roles(), mayGive, leaver);
                })
                .writing((_, rows) -> invitations.mail(rows, tenant, account))
                .answering(new AccountAnswer(account))
                .as(HttpStatus.CREATED);
    }

    private static EmailAddress reachable(@Nullable EmailAddress email) {
        if (email == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        if (email.isErased()) throw Refusal.of(RefusalCode.PERSON_ERASED);
        return email;
    }
}
