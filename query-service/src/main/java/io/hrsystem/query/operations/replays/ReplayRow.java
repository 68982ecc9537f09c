package io.hrsystem.query.operations.replays;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayEvent.ReplayRequested;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param state never RUNNING: events say what is wanted, not what is being done */
record ReplayRow(Key key, Asked asked, ReplayState state, End end, boolean gone) implements Row<ReplayRow> {
    record Key(TenantId tenantId, ReplayId replayId) implements RowKey<ReplayRow> {}

    /** @param projections with a comma between */
    record Asked(
            ReplayKind kind,
            String projections,
            @Nullable TenantId company,
            @Nullable Long upToXid,
            @Nullable Long upToPos,
            @Nullable Instant upToAt,
            @Nullable Integer eventsPerSecond,
            FreeText reason,
            String requestedBy,
            Instant requestedAt) {
        static Asked of(ReplayRequested it, Instant at) {
            var upTo = it.upTo();
            return new Asked(
                    it.kind(),
                    String.join(",", it.projections()),
                    it.company(),
                    upTo == null ? null : (Long) upTo.xid(),
                    upTo == null ? null : (Long) upTo.pos(),
                    upTo == null ? null : upTo.at(),
                    it.eventsPerSecond(),
                    it.reason(),
                    it.requestedBy(),
                    at);
        }
    }

    /** All null before it. */
    record End(
            @Nullable Long events,
            @Nullable String error,
            @Nullable Instant endedAt) {
        static final End NONE = new End(null, null, null);
    }

    static ReplayRow requested(Key key, ReplayRequested event, Instant at) {
        return new ReplayRow(key, Asked.of(event, at), ReplayState.QUEUED, End.NONE, false);
    }

    ReplayRow in(ReplayState wanted) {
        return new ReplayRow(key, asked, wanted, end, gone);
    }

    ReplayRow completed(long events, Instant at) {
        return new ReplayRow(key, asked, ReplayState.COMPLETED, new End(events, null, at), gone);
    }

    ReplayRow failed(String error, Instant at) {
        return new ReplayRow(key, asked, ReplayState.FAILED, new End(null, error, at), gone);
    }

    /** What it was made of stays known, if it had been completed. */
    ReplayRow cancelled(Instant at) {
        return new ReplayRow(key, asked, ReplayState.CANCELLED, new End(end.events(), null, at), gone);
    }

    ReplayRow expired() {
        return new ReplayRow(key, asked, state, end, true);
    }
}
