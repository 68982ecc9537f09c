package io.hrsystem.query.platform.projections.live;

/**
 * The history of the event store that this node follows, by the number of times that the read models had to go back. Each
 * batch says it: who has not noticed yet that they have gone back must not write what has never happened.
 */
public final class FollowedHistory {
    private volatile long epoch;

    FollowedHistory(long epoch) {
        this.epoch = epoch;
    }

    public long epoch() {
        return epoch;
    }

    /** The feed of this node has been compared with the event store since then. */
    public void follow(long epoch) {
        this.epoch = epoch;
    }

    void require(long expected) {
        if (epoch != expected)
            throw new IllegalStateException("The read models have gone back to an earlier event; this node follows");
    }
}
