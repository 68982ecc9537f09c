package io.hrsystem.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;

/** How often each of many may do something. Who has not come for a minute may do it as often as at first. */
final class Rate {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Rate(int perMinute, int counted, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(counted)
                .expireAfterAccess(MINUTE)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** @throws Refusal RATE_LIMITED, and until when, if it was too often */
    void count(String who) {
        var taken = buckets.get(who, _ -> full()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed())
            throw Refusal.of(RefusalCode.RATE_LIMITED).until(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }
}
