package io.hrsystem.command.identity.apps;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.identity.apps.SignInClientCommand.RegisterSignInClient;
import io.hrsystem.command.identity.apps.SignInClientCommand.RevokeSignInClient;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.SignInClientEvent;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRegistered;
import io.hrsystem.contract.identity.SignInClientEvent.SignInClientRevoked;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A program through which people of one company, or of all, sign in. */
@Aggregate(lockFactory = "streamLocks")
class SignInClient {
    @AggregateIdentifier
    private @Nullable String stream;

    private boolean revoked;

    SignInClient() {}

    @CommandHandler
    SignInClient(RegisterSignInClient command) {
        apply(new SignInClientRegistered(
                command.clientId(), command.name(), command.redirectUris(), command.postLogoutRedirectUris()));
    }

    @CommandHandler
    void handle(RevokeSignInClient command) {
        if (!revoked) apply(new SignInClientRevoked(command.clientId()));
    }

    @EventSourcingHandler
    void on(SignInClientEvent event) {
        stream = StreamIds.signInClient(event.clientId());
        switch (event) {
            case SignInClientRegistered _ -> {}
            case SignInClientRevoked _ -> revoked = true;
        }
    }
}
