package io.hrsystem.query.platform.database;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Keeps one company from holding all connections: the fields of its queries wait for each other first. */
final class ReadsAtOnce {
    /**
     * @param perCompany how many reads of one company are under way on this node; fewer than {@code
     *     hr.database.app.pool-size}
     * @param patience how long a read waits for its turn before it is refused
     */
    @ConfigurationProperties("hr.reads")
    record Settings(
            @DefaultValue("4") int perCompany,
            @DefaultValue("2s") Duration patience) {}

    private final Settings settings;
    private final LoadingCache<TenantId, Semaphore> turns;

    ReadsAtOnce(Settings settings) {
        this.settings = settings;
        // whoever reads or waits holds its company's, so it is forgotten only when nobody does
        this.turns = Caffeine.newBuilder().weakValues().build(_ -> new Semaphore(settings.perCompany(), true));
    }

    /** @throws Refusal RATE_LIMITED if its turn does not come in time */
    <T extends @Nullable Object> T read(TenantId company, Supplier<T> read) {
        var turn = turns.get(company);
        if (!isGranted(turn)) throw Refusal.of(RefusalCode.RATE_LIMITED).until(settings.patience());
        try {
            return read.get();
        } finally {
            turn.release();
        }
    }

    private boolean isGranted(Semaphore turn) {
        try {
            return turn.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
