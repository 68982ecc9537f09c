package io.hrsystem.query.platform.replays;

/** What is wanted of a run that is going on. */
enum Order {
    GO,
    PAUSE,
    /** Somebody has cancelled it. */
    CANCEL,
    /** Another node has taken it over. */
    LEAVE,
    /** This node stops; another one is to begin anew at once. */
    HAND_OVER;

    /** Whether nothing else can follow. */
    boolean isEnd() {
        return switch (this) {
            case GO, PAUSE -> false;
            case CANCEL, LEAVE, HAND_OVER -> true;
        };
    }
}
