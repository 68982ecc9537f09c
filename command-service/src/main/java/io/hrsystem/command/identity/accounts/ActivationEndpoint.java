package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.accounts.AccountCommand.ActivateAccount;
import io.hrsystem.command.identity.accounts.Activations.Invitation;
import io.hrsystem.command.identity.tokens.PasswordHashes;
import io.hrsystem.command.platform.commands.AnonymousRequest;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets the first password from the link in the mail; the link's token is all that the caller has to show. */
@RestController
final class ActivationEndpoint {
    static final String PATH = "/api/activation";

    record ActivationRequest(
            @Schema(example = "kY3v0b1m5p7r9t2x4z6B8D0F2H4J6L8N0Q2S4U6W8Y0") @NotNull
            LinkToken token,

            @NotNull
            @Schema(
                    description = "Of any characters; neither common, nor of the company's name or the e-mail address.",
                    example = "correct horse battery staple",
                    minLength = Password.SHORTEST,
                    maxLength = Password.LONGEST)
            Password password) {}

    record ActivationAnswer(AccountId accountId) {}

    private final Activations activations;
    private final AdminContact companies;
    private final Commands commands;
    private final PasswordHashes passwords;
    private final Clock clock;

    ActivationEndpoint(
            Activations activations, AdminContact companies, Commands commands, PasswordHashes passwords, Clock clock) {
        this.activations = activations;
        this.companies = companies;
        this.commands = commands;
        this.passwords = passwords;
        this.clock = clock;
    }

    @PostMapping(PATH)
    @Operation(
            operationId = "activateAccount",
            summary = "Sets the first password of an account",
            description = "The token is that of the link in the mail; it works once.")
    ResponseEntity<ActivationAnswer> activate(AnonymousRequest request, @Valid @RequestBody ActivationRequest body) {
        var invitation = activations.find(body.token());
        var caller = new Caller(invitation.tenant(), invitation.account().value(), Set.of(), invitation.employee());
        var employer = Employer.of(companies.of(invitation.tenant()));
        // who waits for a turn holds no connection
        return passwords.inTurn(() -> commands.on(request.by(caller), body)
                .sending(new ActivateAccount(invitation.account(), body.password(), employer))
                .writing((accepted, rows) -> use(invitation, body, rows))
                .answering(new ActivationAnswer(invitation.account()))
                .as(HttpStatus.OK));
    }

    /** The token counts once; the password is hashed only when the command has been accepted, for that is slow. */
    private void use(Invitation invitation, ActivationRequest body, TransactionalWrites rows) {
        rows.add(
                "SELECT use_activation(?, ?, ?, ?, ?)",
                invitation.tenant().value(),
                invitation.account().value(),
                body.token().hash(),
                Timestamp.from(clock.instant()),
                passwords.of(body.password().value()));
    }
}
