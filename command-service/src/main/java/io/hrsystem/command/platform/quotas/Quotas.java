package io.hrsystem.command.platform.quotas;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Asks the database whether there is room for one more, in the transaction that writes it. */
public final class Quotas {
    /** As many nodes may let in what they need not ask for, and no company gets over its limit by it. */
    private static final int NODES = 100;

    private static final int COMPANIES = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<Quota, Integer> limits;
    private final Cache<Key, AtomicInteger> unasked = Caffeine.newBuilder()
            .maximumSize(COMPANIES)
            .expireAfterWrite(LONGEST)
            .build();

    private record Key(TenantId tenant, Quota quota) {}

    /** @param limits of every quota */
    public Quotas(Map<Quota, Integer> limits) {
        this.limits = Map.copyOf(limits);
    }

    /** For one more. */
    public void require(TransactionalWrites rows, TenantId tenant, @Nullable Quota needed) {
        if (needed != null) require(rows, tenant, needed, 1);
    }

    /**
     * Before the rows that count are written; rivals of the same company wait for each other from here on. Far from its
     * limit a company is counted now and then: to count is what a quota costs.
     *
     * @param many at least one
     */
    public void require(TransactionalWrites rows, TenantId tenant, Quota needed, int many) {
        if (tenant.equals(TenantId.PLATFORM)) return;
        var key = new Key(tenant, needed);
        var left = unasked.getIfPresent(key);
        if (left != null && left.getAndAdd(-many) >= many) return;
        rows.ask(
                "SELECT require_room(?, ?, ?)",
                row -> counted(key, row, many),
                tenant.value(),
                needed.name(),
                Math.max(0, limitOf(needed) - many + 1));
    }

    private void counted(Key key, ResultSet row, int many) throws SQLException {
        row.next();
        unasked.put(key, new AtomicInteger((limitOf(key.quota) - row.getInt(1) - many) / NODES));
    }

    /** The same refusal; one of this quota names the limit, which the database has not told. */
    public Refusal naming(Refusal refused, @Nullable Quota needed) {
        return needed != null && refused.code().name().equals(needed.name() + "_QUOTA")
                ? refused.with("limit", limitOf(needed))
                : refused;
    }

    private int limitOf(Quota quota) {
        return Objects.requireNonNull(limits.get(quota));
    }
}
