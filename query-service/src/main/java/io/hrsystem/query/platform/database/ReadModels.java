package io.hrsystem.query.platform.database;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import org.springframework.stereotype.Component;

/** Whether there are read models to answer from, as far as this node knows. */
@Component
public final class ReadModels {
    private volatile State state = State.THERE;

    /** What they are. */
    public enum State {
        THERE,
        /** They go back to an earlier event, and are as they were or as they will be. */
        GOING_BACK,
        /** They have been lost, and are made anew from the beginning. */
        LOST
    }

    public void are(State now) {
        state = now;
    }

    public boolean areThere() {
        return state == State.THERE;
    }

    /** @throws Refusal READ_MODEL_BEHIND if they are lost */
    public void requireThere() {
        if (state == State.LOST) throw Refusal.of(RefusalCode.READ_MODEL_BEHIND);
    }
}
