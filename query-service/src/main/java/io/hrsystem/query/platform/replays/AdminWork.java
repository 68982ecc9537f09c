package io.hrsystem.query.platform.replays;

import java.util.Optional;

/** A kind of work that super admins ask for. */
interface AdminWork {
    /** How many of it one node does at a time. */
    int atOnce();

    /** The oldest that is to be done and that no node is at. */
    Optional<String> next();

    /** As fast as it may be. */
    Throttle throttle(String id);

    /** What is wanted of it by now. */
    Order order(String id);

    /**
     * Does it, all of it again if a node has died with it.
     *
     * @throws java.util.concurrent.CancellationException as it is ordered to
     * @throws io.hrsystem.query.platform.projections.rebuild.RebuildIsRunning if something is in the way for now
     */
    Outcome run(String id, Watch watch);

    /** Puts away what is left of those that are over. */
    void tidy();
}
