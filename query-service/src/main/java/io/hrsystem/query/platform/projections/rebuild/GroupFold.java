package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.Parked;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import java.util.ArrayList;
import java.util.List;

/** One company's events of a group on their way into its tables: first stream by stream, then what happens meanwhile. */
final class GroupFold implements Folding {
    /** Streams come one after the other: there has to be room for the one that is being read. */
    private static final int ROOM = 2_000;
    /** So many events may wait for the rows of their streams. */
    private static final int LATE = 10_000;

    private final ProjectionGroup group;
    private final TenantId company;
    private final EventReader events;
    private final CompanyTables tables;
    private final RecentStreams<Fold.Key, Fold.StreamRows> active;
    private final FoldedGroup folded;
    private State state = new State(GlobalPosition.ORIGIN, 0, 0);

    /**
     * @param position up to where the tables know everything
     * @param applied how many events
     * @param parked how many of them could not be
     */
    record State(GlobalPosition position, long applied, int parked) {}

    GroupFold(ProjectionGroup group, TenantId company, EventReader events, CompanyTables tables) {
        this.group = group;
        this.company = company;
        this.events = events;
        this.tables = tables;
        this.active = new RecentStreams<>(ROOM, (key, rows) -> finish(key.stream(), rows));
        this.folded =
                new FoldedGroup(group, events, tables, () -> tables.index(group), tables.transactions(), active, LATE);
    }

    @Override
    public String name() {
        return group.name();
    }

    ProjectionGroup group() {
        return group;
    }

    EventReader.Wanted wanted() {
        return new EventReader.Wanted(group.eventNames(), group.namesWithActor());
    }

    /** What could not be applied, in order. */
    List<Parked> parked() {
        return folded.unapplied().events();
    }

    State state() {
        return state;
    }

    /** What has been added since, was rolled back. */
    void goBackTo(State before) {
        state = before;
        folded.unapplied().shrink(before.parked);
    }

    void add(StoredEnvelope event) {
        folded.add(this, event);
        reach(state.position, 1);
    }

    @Override
    public void finish(Stream stream, Fold.StreamRows rows) {
        folded.finish(stream, rows);
    }

    /** Everything up to here has been added. */
    void endOfReading(GlobalPosition until) {
        active.letAllGo();
        folded.endOfReading(until);
        tables.protect(group);
        reach(until, 0);
    }

    /** Applies what has happened since, in its order, and returns it. */
    List<EventEnvelope> catchUp(GlobalPosition head) {
        var since = new ArrayList<EventEnvelope>();
        events.read(state.position, head, company, wanted(), it -> since.add(new StoredEnvelope(it)));
        for (var from = 0; from < since.size(); from += FoldedGroup.BATCH)
            folded.write(since.subList(from, Math.min(since.size(), from + FoldedGroup.BATCH)));
        reach(head, since.size());
        return since;
    }

    private void reach(GlobalPosition position, int more) {
        state = new State(
                position, state.applied + more, folded.unapplied().events().size());
    }
}
