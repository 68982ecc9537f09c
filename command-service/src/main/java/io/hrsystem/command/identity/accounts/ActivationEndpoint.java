package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.accounts.AccountCommand.ActivateAccount;
import io.hrsystem.command.identity.accounts.Activations.Invitation;
import io.hrsystem.command.identity.tokens.Secrets;
import io.hrsystem.command.platform.messages.CommandDecision;
import io.hrsystem.command.platform.messages.Commands;
import io.hrsystem.command.platform.messages.Preconditions;
import io.hrsystem.command.platform.messages.Request;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.Refusal.Kind;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Sets the first password from the link in the mail; the link's token is all that the caller has to show. */
@RestController
final class ActivationEndpoint {
    static final String PATH = "/api/activation";

    record ActivationRequest(
            @NotNull ActivationToken token, @NotNull Password password) {}

    record ActivationAnswer(AccountId accountId) {}

    private final Activations activations;
    private final Commands commands;
    private final Secrets secrets;
    private final Clock clock;

    ActivationEndpoint(Activations activations, Commands commands, Secrets secrets, Clock clock) {
        this.activations = activations;
        this.commands = commands;
        this.secrets = secrets;
        this.clock = clock;
    }

    @PostMapping(PATH)
    ResponseEntity<ActivationAnswer> activate(
            @Valid @RequestBody ActivationRequest body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestAttribute(Correlation.ID) String correlation) {
        var invitation = activations.find(body.token()).orElseThrow(() -> new Refusal(Kind.RULE, "ACTIVATION_INVALID"));
        var caller = new Caller(invitation.tenant(), invitation.account().value(), Set.of(), null);
        var request = new Request(caller, "POST " + PATH, PATH, key, correlation);
        return commands.accept(
                        request,
                        invitation.tenant(),
                        body,
                        Preconditions.plain(StreamIds.account(invitation.account())),
                        _ -> plan(invitation, body),
                        ActivationAnswer.class)
                .as(HttpStatus.OK);
    }

    private CommandDecision<ActivationAnswer> plan(Invitation invitation, ActivationRequest body) {
        var account = invitation.account();
        return new CommandDecision<>(
                new ActivateAccount(account, body.password()),
                new ActivationAnswer(account),
                rows -> rows.add(
                        "SELECT use_activation(?, ?, ?, ?, ?)",
                        invitation.tenant().value(),
                        account.value(),
                        body.token().hash(),
                        Timestamp.from(clock.instant()),
                        secrets.hash(body.password().value())));
    }
}
