package io.hrsystem.query.platform.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final long SECOND = 1_000_000_000;

    private final Watch watch = new Watch(new Throttle(null));

    @Test
    void soManyEventsMayHaveBeenAppliedBySuchATime() {
        var throttle = new Throttle(200);
        assertThat(throttle.nanosToWait(100, 0)).isEqualTo(SECOND / 2);
        assertThat(throttle.nanosToWait(100, SECOND / 2)).isZero();
        assertThat(throttle.nanosToWait(1_000_000_000, 0)).isEqualTo(5_000_000 * SECOND);
        assertThat(throttle.nanosToWait(100, 3 * SECOND)).isNegative();
        assertThat(new Throttle(null).nanosToWait(Long.MAX_VALUE, 0)).isZero();
    }

    @Test
    void whoIsPausedWaitsAndCountsOn() {
        watch.total(300);
        watch.order(Order.PAUSE);
        var working = CompletableFuture.runAsync(() -> watch.done(100));
        await().until(() -> watch.done() == 100);
        assertThat(working).isNotDone();
        watch.order(Order.GO);
        working.join();
        watch.done(200);
        assertThat(watch.done()).isEqualTo(watch.total().orElseThrow());
    }

    @Test
    void whoIsTooFastIsHeldUpAndStillHearsThatItIsOver() {
        var slow = new Watch(new Throttle(1));
        var working = CompletableFuture.runAsync(() -> slow.done(100_000));
        await().until(() -> slow.done() == 100_000);
        assertThat(working).isNotDone();
        slow.order(Order.CANCEL);
        assertThatThrownBy(working::join).hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void theFirstWordThatEndsItStands() {
        for (var end : List.of(Order.CANCEL, Order.LEAVE, Order.HAND_OVER)) {
            var ended = new Watch(new Throttle(null));
            ended.order(Order.PAUSE);
            ended.order(end);
            for (var late : Order.values()) ended.order(late);
            assertThat(ended.order()).isEqualTo(end);
            assertThatThrownBy(() -> ended.done(0)).isInstanceOf(CancellationException.class);
        }
    }
}
