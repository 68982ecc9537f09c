package io.hrsystem.query.operations.replays;

import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.PositionCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A replay with how far it is: over when its events say so, until then as a node has written it down. */
record SeenReplay(Replay replay, @Nullable AdminRun run, PositionCode positions) {
    public String id() {
        return replay.id();
    }

    public ReplayKind kind() {
        return replay.kind();
    }

    public ReplayState state() {
        return replay.state() == ReplayState.QUEUED && run != null ? ReplayState.RUNNING : replay.state();
    }

    public List<String> projections() {
        return replay.projections();
    }

    public @Nullable String tenantId() {
        return replay.company();
    }

    /** As it can be asked for. */
    public @Nullable String upTo() {
        var at = replay.upToAt();
        if (at != null) return at.toString();
        var xid = replay.upToXid();
        var pos = replay.upToPos();
        return xid == null || pos == null ? null : positions.hide(new GlobalPosition(xid, pos));
    }

    public @Nullable Integer limit() {
        return replay.eventsPerSecond();
    }

    public String reason() {
        return replay.reason();
    }

    public String requestedBy() {
        return replay.requestedBy();
    }

    public Instant requestedAt() {
        return replay.requestedAt();
    }

    public int done() {
        var events = replay.events();
        if (events != null) return number(events);
        return run == null ? 0 : number(run.done());
    }

    public @Nullable Integer total() {
        if (replay.events() != null) return done();
        var expected = run == null ? null : run.total();
        return expected == null ? null : (Integer) number(Math.max(expected, done()));
    }

    /** On average, without the time for which it was paused. */
    public @Nullable Integer eventsPerSecond() {
        return run == null || run.busyMillis() == 0
                ? null
                : (Integer) number(Math.round(1_000.0 * run.done() / run.busyMillis()));
    }

    public @Nullable Instant startedAt() {
        return run == null ? null : run.startedAt();
    }

    public @Nullable Instant endedAt() {
        return replay.endedAt();
    }

    public @Nullable String error() {
        return replay.error();
    }

    /** A larger one has no place in GraphQL. */
    private static int number(long events) {
        return (int) Math.min(Integer.MAX_VALUE, events);
    }
}
