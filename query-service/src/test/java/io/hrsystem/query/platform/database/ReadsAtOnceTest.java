package io.hrsystem.query.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.Refusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadsAtOnceTest {
    private static final TenantId ACME = TenantId.next();
    private static final int MOST = 3;

    private final ReadsAtOnce reads = new ReadsAtOnce(new ReadsAtOnce.Settings(MOST, Duration.ofMillis(200)));

    @Test
    void aCompanyReadsSoMuchAtOnceAndTakesNothingFromTheOthers() {
        var end = new CountDownLatch(1);
        var begun = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < MOST; i++)
                threads.execute(() -> reads.read(ACME, () -> {
                    begun.incrementAndGet();
                    awaitQuietly(end);
                    return 0;
                }));
            await().until(() -> begun.get() == MOST);

            var refusal = catchThrowableOfType(Refusal.class, () -> reads.read(ACME, () -> 1));
            assertThat(refusal.code().value()).isEqualTo("RATE_LIMITED");
            assertThat(reads.read(TenantId.next(), () -> 2)).isEqualTo(2);
            end.countDown();
        }
        assertThat(reads.read(ACME, () -> 3)).isEqualTo(3);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
