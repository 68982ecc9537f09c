package io.hrsystem.command.platform.commands;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * Who changes a stream in this process, one after the other. Rivals take the lock before they take a connection, so that
 * however many wait for one stream, the others have theirs; Axon, which asks for it again, then has it already.
 */
public final class StreamLocks implements LockFactory {
    private static final Duration TURN = Duration.ofMillis(10);
    private static final Lock NONE = new Lock() {
        @Override
        public void release() {}

        @Override
        public boolean isHeld() {
            return true;
        }
    };

    private final PessimisticLockFactory locks;
    private final Duration patience;

    /** @param patience how long a lock is waited for */
    public StreamLocks(Duration patience) {
        this.patience = patience;
        this.locks = PessimisticLockFactory.builder()
                .lockAttemptTimeout((int) TURN.toMillis())
                .acquireAttempts((int) patience.dividedBy(TURN))
                .build();
    }

    /** @throws LockAcquisitionFailedException if it is not free in time */
    @Override
    public Lock obtainLock(String stream) {
        return locks.obtainLock(stream);
    }

    /**
     * The lock of the stream that a request is likely to change; none if that is not known.
     *
     * @throws Refusal BUSY if it is not free in time
     */
    Lock before(@Nullable String stream) {
        if (stream == null) return NONE;
        try {
            return locks.obtainLock(stream);
        } catch (LockAcquisitionFailedException _) {
            throw Refusal.of(RefusalCode.BUSY).until(patience);
        }
    }
}
