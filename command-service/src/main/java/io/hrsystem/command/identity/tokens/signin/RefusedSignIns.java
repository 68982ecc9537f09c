package io.hrsystem.command.identity.tokens.signin;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.contract.identity.SignInEvent;
import io.hrsystem.contract.identity.SignInEvent.SignInRefused;
import io.hrsystem.contract.identity.SignInEvent.SignInsPaused;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Who did not get in to an account on a day: as much of it as tells what happens, and no more, however often it does. */
@Aggregate(lockFactory = "streamLocks")
class RefusedSignIns {
    static final int MOST = 20;

    @AggregateIdentifier
    private @Nullable String stream;

    private int recorded;
    private Instant pausedUntil = Instant.MIN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordRefusal command) {
        stream = command.stream();
        if (recorded >= MOST) return;
        apply(new SignInRefused(command.accountId(), command.cause()));
        var until = command.pausedUntil();
        if (until != null && until.isAfter(pausedUntil) && recorded < MOST)
            apply(new SignInsPaused(command.accountId(), until));
    }

    @EventSourcingHandler
    void on(SignInEvent event, @SourceId String stream) {
        this.stream = stream;
        recorded++;
        switch (event) {
            case SignInRefused _ -> {}
            case SignInsPaused paused -> pausedUntil = paused.until();
        }
    }
}
