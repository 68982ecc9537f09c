package io.hrsystem.command.platform.quotas;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.Refusal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the database whether there is room for one more, in the transaction that writes it. */
public final class Quotas {
    private final Map<Quota, Integer> limits;

    /** @param limits of every quota */
    public Quotas(Map<Quota, Integer> limits) {
        this.limits = Map.copyOf(limits);
    }

    /**
     * Before the row that counts is written; rivals of the same company wait for each other from here on.
     *
     * @param needed null if nothing is counted
     */
    public void require(TransactionalWrites rows, TenantId tenant, @Nullable Quota needed) {
        if (needed == null || tenant.equals(TenantId.PLATFORM)) return;
        rows.add("SELECT require_room(?, ?, ?)", tenant.value(), needed.name(), limitOf(needed));
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
