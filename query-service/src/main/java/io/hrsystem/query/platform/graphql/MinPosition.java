package io.hrsystem.query.platform.graphql;

import io.hrsystem.eventstore.KnownPosition;
import io.hrsystem.query.platform.positions.Freshness;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the header {@code HR-Min-Position} asks for: an answer that knows this change. All fields wait for it together. */
final class MinPosition {
    static final String HEADER = "HR-Min-Position";

    private final KnownPosition known;
    private final long deadline = Freshness.deadline();
    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private volatile boolean mayWait;

    MinPosition(KnownPosition known) {
        this.known = known;
    }

    /** Whether nobody has to wait for these processors; they are asked once for a request, not for each row of a list. */
    boolean isReachedBy(Collection<String> processors, Freshness freshness) {
        if (reached.containsAll(processors)) return true;
        // the same numbers may have been those of another event
        if (!mayWait && !freshness.isOfThisHistory(known)) return false;
        if (!freshness.isReached(processors, known.position())) return false;
        reached.addAll(processors);
        return true;
    }

    /** @param admission of the caller, before the first wait */
    void await(Collection<String> processors, Freshness freshness, Runnable admission) {
        permit(freshness, admission);
        freshness.await(processors, known.position(), deadline);
        reached.addAll(processors);
    }

    private synchronized void permit(Freshness freshness, Runnable admission) {
        if (mayWait) return;
        admission.run();
        freshness.requireHappened(known);
        mayWait = true;
    }
}
