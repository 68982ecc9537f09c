package io.hrsystem.query.tenants;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long what a company has left is kept.
 *
 * @param retainUntil the last day; null if nothing was agreed
 */
record RetentionRow(Key key, @Nullable LocalDate retainUntil, boolean legalHold) implements Row<RetentionRow> {
    record Key(TenantId tenantId) implements RowKey<RetentionRow> {}

    static RetentionRow unknown(Key key) {
        return new RetentionRow(key, null, false);
    }

    RetentionRow until(LocalDate day) {
        return new RetentionRow(key, day, legalHold);
    }

    RetentionRow held(boolean isHeld) {
        return new RetentionRow(key, retainUntil, isHeld);
    }
}
