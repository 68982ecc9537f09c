package io.hrsystem.command.operations.replays;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.operations.replays.ReplayCommand.CancelReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.CompleteReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.ExpireReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.FailReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.PauseReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.RequestReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.ResumeReplay;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.ReplayEvent;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCancelled;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCompleted;
import io.hrsystem.contract.operations.ReplayEvent.ReplayExpired;
import io.hrsystem.contract.operations.ReplayEvent.ReplayFailed;
import io.hrsystem.contract.operations.ReplayEvent.ReplayPaused;
import io.hrsystem.contract.operations.ReplayEvent.ReplayRequested;
import io.hrsystem.contract.operations.ReplayEvent.ReplayResumed;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One replay from when it was asked for to its end, and as long as there is something of it. */
@Aggregate(lockFactory = "streamLocks")
final class Replay {
    private enum State {
        RUNNING,
        PAUSED,
        /** A view can be read. */
        READY,
        OVER
    }

    @AggregateIdentifier
    private @Nullable String stream;

    private ReplayKind kind = ReplayKind.REBUILD;
    private State state = State.RUNNING;

    Replay() {}

    @CommandHandler
    Replay(RequestReplay it) {
        apply(new ReplayRequested(
                it.replayId(),
                it.kind(),
                it.projections(),
                it.company(),
                it.upTo(),
                it.eventsPerSecond(),
                it.reason(),
                it.requestedBy()));
    }

    @CommandHandler
    void handle(PauseReplay command) {
        switch (state) {
            case RUNNING -> apply(new ReplayPaused(command.replayId()));
            case PAUSED -> {}
            case READY, OVER -> throw Refusal.of(RefusalCode.REPLAY_ENDED);
        }
    }

    @CommandHandler
    void handle(ResumeReplay command) {
        switch (state) {
            case RUNNING -> {}
            case PAUSED -> apply(new ReplayResumed(command.replayId()));
            case READY, OVER -> throw Refusal.of(RefusalCode.REPLAY_ENDED);
        }
    }

    @CommandHandler
    void handle(CancelReplay command) {
        if (state == State.OVER) throw Refusal.of(RefusalCode.REPLAY_ENDED);
        apply(new ReplayCancelled(command.replayId()));
    }

    /** It may have been paused, or cancelled, too late. */
    @CommandHandler
    void handle(CompleteReplay command) {
        if (isOpen()) apply(new ReplayCompleted(command.replayId(), command.events()));
    }

    @CommandHandler
    void handle(FailReplay command) {
        if (isOpen()) apply(new ReplayFailed(command.replayId(), command.error()));
    }

    @CommandHandler
    void handle(ExpireReplay command) {
        if (state == State.READY) apply(new ReplayExpired(command.replayId()));
    }

    private boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    @EventSourcingHandler
    void on(ReplayEvent event) {
        stream = StreamIds.replay(event.replayId());
        switch (event) {
            case ReplayRequested it -> kind = it.kind();
            case ReplayPaused _ -> state = State.PAUSED;
            case ReplayResumed _ -> state = State.RUNNING;
            case ReplayCompleted _ -> state = kind == ReplayKind.VIEW ? State.READY : State.OVER;
            case ReplayCancelled _, ReplayFailed _, ReplayExpired _ -> state = State.OVER;
        }
    }
}
