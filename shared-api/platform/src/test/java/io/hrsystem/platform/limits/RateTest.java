package io.hrsystem.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import io.hrsystem.platform.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {
    private final AtomicLong now = new AtomicLong();
    private final Rate rate = new Rate(6, 1_000, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void asManyAsFitIntoAMinuteMayComeAtOnceAndThenAsTimeAllows() {
        for (var i = 0; i < 6; i++) rate.count("clock");

        var refusal = catchThrowableOfType(Refusal.class, () -> rate.count("clock"));
        assertThat(refusal.code().value()).isEqualTo("RATE_LIMITED");
        assertThat(refusal.secondsToWait()).isEqualTo(10);

        pass(Duration.ofSeconds(10));
        rate.count("clock");
        assertThat(catchThrowableOfType(Refusal.class, () -> rate.count("clock")))
                .isNotNull();
    }

    @Test
    void oneDoesNotTakeItFromTheOther() {
        for (var i = 0; i < 6; i++) rate.count("clock");
        assertThatCode(() -> rate.count("another clock")).doesNotThrowAnyException();
    }

    @Test
    void whoHasBeenQuietForAMinuteIsForgottenAndThatChangesNothing() {
        for (var i = 0; i < 6; i++) rate.count("clock");
        pass(Duration.ofSeconds(61));
        for (var i = 0; i < 6; i++) rate.count("clock");
        assertThat(catchThrowableOfType(Refusal.class, () -> rate.count("clock")))
                .isNotNull();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
