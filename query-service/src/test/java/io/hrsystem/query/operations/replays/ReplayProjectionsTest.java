package io.hrsystem.query.operations.replays;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ParkedWorkEvent;
import io.hrsystem.contract.operations.ParkedWorkEvent.ParkedRetryRequested;
import io.hrsystem.contract.operations.ParkedWorkEvent.ParkedSetAsideRequested;
import io.hrsystem.contract.operations.ParkedWorkId;
import io.hrsystem.contract.operations.ReplayEvent;
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
import io.hrsystem.query.operations.replays.ReplayRow.Asked;
import io.hrsystem.query.operations.replays.ReplayRow.End;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayProjectionsTest {
    private static final ReplayId ID = new ReplayId("replay");
    private static final TenantId ACME = new TenantId("acme");
    private static final FreeText REASON = new FreeText("An audit");
    private static final Instant MARCH = Instant.parse("2026-03-02T00:00:00Z");
    private static final ReplayEvent REQUESTED = new ReplayRequested(
            ID,
            ReplayKind.VIEW,
            List.of("employees", "organisation"),
            ACME,
            new UpTo(7, 9, MARCH),
            500,
            REASON,
            "admin");
    private static final ReplayEvent PAUSED = new ReplayPaused(ID);
    private static final ReplayEvent RESUMED = new ReplayResumed(ID);
    private static final ReplayEvent COMPLETED = new ReplayCompleted(ID, 12);
    private static final ReplayEvent CANCELLED = new ReplayCancelled(ID);

    private final ProjectionFixture<ReplayEvent, ReplayRow> replays = ProjectionFixture.of(new ReplayProjection());
    private final ProjectionFixture<ParkedWorkEvent, ParkedWorkRow> works =
            ProjectionFixture.of(new ParkedWorkProjection());

    @Test
    void aReplayIsAsItIsWanted() {
        replays.given(REQUESTED).expectRows(row(ReplayState.QUEUED, End.NONE, false));
        replays.given(REQUESTED, PAUSED).expectRows(row(ReplayState.PAUSED, End.NONE, false));
        replays.given(REQUESTED, PAUSED, RESUMED).expectRows(row(ReplayState.QUEUED, End.NONE, false));
        replays.given(REQUESTED, new ReplayFailed(ID, "why"))
                .expectRows(row(ReplayState.FAILED, new End(null, "why", at(1)), false));
        replays.given(REQUESTED, COMPLETED, new ReplayExpired(ID))
                .expectRows(row(ReplayState.COMPLETED, new End(12L, null, at(1)), true));
        replays.givenEveryEvent(
                        REQUESTED,
                        PAUSED,
                        RESUMED,
                        new ReplayFailed(ID, "why"),
                        COMPLETED,
                        new ReplayExpired(ID),
                        CANCELLED)
                .expectRows(row(ReplayState.CANCELLED, new End(12L, null, at(6)), true));
    }

    @Test
    void whatIsLeftOutIsNull() {
        replays.given(new ReplayRequested(ID, ReplayKind.REBUILD, List.of("gate"), null, null, null, REASON, "admin"))
                .expectRows(new ReplayRow(
                        new ReplayRow.Key(TENANT, ID),
                        new Asked(ReplayKind.REBUILD, "gate", null, null, null, null, null, REASON, "admin", at(0)),
                        ReplayState.QUEUED,
                        End.NONE,
                        false));
    }

    @Test
    void workOnParkedStreamsIsAsItWasAskedFor() {
        var retry = new ParkedWorkId("retry");
        var aside = new ParkedWorkId("aside");
        works.givenEveryEvent(
                        new ParkedRetryRequested(retry, "employees", ACME, null, REASON, "admin"),
                        new ParkedSetAsideRequested(aside, "employees", null, "employee:1", REASON, "admin"))
                .expectRows(
                        new ParkedWorkRow(
                                new ParkedWorkRow.Key(TENANT, retry),
                                ParkedWorkKind.RETRY,
                                "employees",
                                ACME,
                                null,
                                REASON,
                                "admin",
                                at(0)),
                        new ParkedWorkRow(
                                new ParkedWorkRow.Key(TENANT, aside),
                                ParkedWorkKind.SET_ASIDE,
                                "employees",
                                null,
                                "employee:1",
                                REASON,
                                "admin",
                                at(1)));
    }

    private static ReplayRow row(ReplayState state, End end, boolean gone) {
        var asked =
                new Asked(ReplayKind.VIEW, "employees,organisation", ACME, 7L, 9L, MARCH, 500, REASON, "admin", at(0));
        return new ReplayRow(new ReplayRow.Key(TENANT, ID), asked, state, end, gone);
    }

    private static Instant at(int sequence) {
        return ProjectionFixture.at(sequence);
    }
}
