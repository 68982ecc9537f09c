package io.hrsystem.command.identity.sessions;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.identity.sessions.SessionCommand.EndOwnSession;
import io.hrsystem.command.identity.sessions.SessionCommand.EndSession;
import io.hrsystem.command.identity.sessions.SessionCommand.StartSession;
import io.hrsystem.command.identity.sessions.SessionCommand.UseSession;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionEvent;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person's sign-in by one app or browser. Ending it again, or using it when it is over, changes nothing. */
@Aggregate(lockFactory = "streamLocks")
class Session {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable AccountId account;
    private boolean ended;
    private LocalDate lastUsedOn = LocalDate.MIN;

    Session() {}

    @CommandHandler
    Session(StartSession command) {
        apply(new SignedIn(command.sessionId(), command.accountId(), command.clientId(), command.clientName()));
    }

    @CommandHandler
    void handle(UseSession command) {
        if (!ended && command.on().isAfter(lastUsedOn)) apply(new SessionUsed(command.sessionId(), command.on()));
    }

    @CommandHandler
    void handle(EndSession command) {
        end(command.sessionId(), command.cause());
    }

    @CommandHandler
    void handle(EndOwnSession command) {
        if (!command.accountId().equals(account)) throw Refusal.of(RefusalCode.NOT_FOUND);
        end(command.sessionId(), SessionEnd.ENDED_BY_PERSON);
    }

    private void end(SessionId session, SessionEnd cause) {
        if (!ended) apply(new SessionEnded(session, requireNonNull(account), cause));
    }

    @EventSourcingHandler
    void on(SessionEvent event) {
        stream = StreamIds.session(event.sessionId());
        switch (event) {
            case SignedIn it -> account = it.accountId();
            case SessionUsed it -> lastUsedOn = it.on();
            case SessionEnded _ -> ended = true;
        }
    }
}
