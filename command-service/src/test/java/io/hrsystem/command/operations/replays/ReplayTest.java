package io.hrsystem.command.operations.replays;

import io.hrsystem.command.operations.replays.ReplayCommand.CancelReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.CompleteReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.ExpireReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.FailReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.PauseReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.RequestReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.ResumeReplay;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCancelled;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCompleted;
import io.hrsystem.contract.operations.ReplayEvent.ReplayExpired;
import io.hrsystem.contract.operations.ReplayEvent.ReplayFailed;
import io.hrsystem.contract.operations.ReplayEvent.ReplayPaused;
import io.hrsystem.contract.operations.ReplayEvent.ReplayRequested;
import io.hrsystem.contract.operations.ReplayEvent.ReplayResumed;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.Refusal;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final ReplayId ID = new ReplayId("replay");
    private static final TenantId ACME = new TenantId("acme");
    private static final FreeText REASON = new FreeText("An audit");
    private static final UpTo MARCH = new UpTo(7, 9, null);
    private static final List<String> PEOPLE = List.of("employees");
    private static final ReplayRequested REBUILD =
            new ReplayRequested(ID, ReplayKind.REBUILD, PEOPLE, null, null, 500, REASON, "admin");
    private static final ReplayRequested VIEW =
            new ReplayRequested(ID, ReplayKind.VIEW, PEOPLE, ACME, MARCH, null, REASON, "admin");
    private static final ReplayPaused PAUSED = new ReplayPaused(ID);
    private static final ReplayCancelled CANCELLED = new ReplayCancelled(ID);
    private static final ReplayCompleted COMPLETED = new ReplayCompleted(ID, 12);

    private final AggregateTestFixture<Replay> replay = new AggregateTestFixture<>(Replay.class);

    @Test
    void whatWasAskedForIsOnRecord() {
        replay.givenNoPriorActivity()
                .when(new RequestReplay(ID, ReplayKind.VIEW, PEOPLE, ACME, MARCH, null, REASON, "admin"))
                .expectEvents(VIEW);
    }

    @Test
    void itIsPausedAndResumedOnce() {
        replay.given(REBUILD).when(new PauseReplay(ID)).expectEvents(PAUSED);
        replay.given(REBUILD, PAUSED).when(new PauseReplay(ID)).expectNoEvents();
        replay.given(REBUILD, PAUSED).when(new ResumeReplay(ID)).expectEvents(new ReplayResumed(ID));
        replay.given(REBUILD).when(new ResumeReplay(ID)).expectNoEvents();
    }

    @Test
    void itEndsOnceHoweverOftenThatIsSaid() {
        replay.given(REBUILD).when(new CompleteReplay(ID, 12)).expectEvents(COMPLETED);
        replay.given(REBUILD, COMPLETED).when(new CompleteReplay(ID, 12)).expectNoEvents();
        replay.given(REBUILD).when(new FailReplay(ID, "why")).expectEvents(new ReplayFailed(ID, "why"));
        replay.given(REBUILD, new ReplayFailed(ID, "why"))
                .when(new CompleteReplay(ID, 12))
                .expectNoEvents();
        replay.given(REBUILD, COMPLETED).when(new FailReplay(ID, "why")).expectNoEvents();
    }

    @Test
    void whoPausesTooLateFindsItDone() {
        replay.given(REBUILD, PAUSED).when(new CompleteReplay(ID, 12)).expectEvents(COMPLETED);
        replay.given(REBUILD, CANCELLED).when(new CompleteReplay(ID, 12)).expectNoEvents();
    }

    @Test
    void nothingIsAskedOfOneThatIsOver() {
        for (var command : List.of(new PauseReplay(ID), new ResumeReplay(ID), new CancelReplay(ID))) {
            refused(command, REBUILD, COMPLETED);
            refused(command, REBUILD, CANCELLED);
            refused(command, REBUILD, new ReplayFailed(ID, "why"));
            refused(command, VIEW, COMPLETED, new ReplayExpired(ID));
        }
        refused(new PauseReplay(ID), VIEW, COMPLETED);
        refused(new ResumeReplay(ID), VIEW, COMPLETED);
    }

    @Test
    void aViewIsThereUntilItIsCancelledOrItsTimeIsOver() {
        replay.given(REBUILD, PAUSED).when(new CancelReplay(ID)).expectEvents(CANCELLED);
        replay.given(VIEW, COMPLETED).when(new CancelReplay(ID)).expectEvents(CANCELLED);
        replay.given(VIEW, COMPLETED).when(new ExpireReplay(ID)).expectEvents(new ReplayExpired(ID));
        replay.given(VIEW, COMPLETED, CANCELLED).when(new ExpireReplay(ID)).expectNoEvents();
        replay.given(REBUILD, COMPLETED).when(new ExpireReplay(ID)).expectNoEvents();
        replay.given(VIEW).when(new ExpireReplay(ID)).expectNoEvents();
    }

    private void refused(ReplayCommand command, Object... given) {
        replay.given(given)
                .when(command)
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("REPLAY_ENDED");
    }
}
