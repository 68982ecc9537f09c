package io.hrsystem.query.platform.projections.live;

/** What ends a batch for good, as an exception: Axon rolls back after an exception only. */
final class BatchDied extends RuntimeException {
    BatchDied(Throwable cause) {
        super("A batch has died of " + cause.getClass().getName(), cause);
    }
}
