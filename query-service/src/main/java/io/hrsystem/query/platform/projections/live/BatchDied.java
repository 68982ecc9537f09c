package io.hrsystem.query.platform.projections.live;

/** An {@link Error} in a batch, as an exception: Axon rolls back after an exception only. */
final class BatchDied extends RuntimeException {
    BatchDied(Error cause) {
        super("A batch has died of " + cause.getClass().getName(), cause);
    }
}
