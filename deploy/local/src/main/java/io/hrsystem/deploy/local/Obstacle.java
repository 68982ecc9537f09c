package io.hrsystem.deploy.local;

/** Something that keeps the system from starting and that a person can clear. */
final class Obstacle extends RuntimeException {
    private final String advice;

    /** @param advice one sentence that says what is in the way and what to do */
    Obstacle(String advice) {
        super(advice, null, false, false);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
