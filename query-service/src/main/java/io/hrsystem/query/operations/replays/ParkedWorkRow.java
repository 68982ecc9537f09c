package io.hrsystem.query.operations.replays;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ParkedWorkEvent;
import io.hrsystem.contract.operations.ParkedWorkId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param company whose streams; null for those of all
 * @param stream the only one that is meant; null for all of them
 */
record ParkedWorkRow(
        Key key,
        ParkedWorkKind kind,
        String projection,
        @Nullable TenantId company,
        @Nullable String stream,
        FreeText reason,
        String requestedBy,
        Instant requestedAt)
        implements Row<ParkedWorkRow> {
    record Key(TenantId tenantId, ParkedWorkId workId) implements RowKey<ParkedWorkRow> {}

    static ParkedWorkRow requested(Key key, ParkedWorkKind kind, ParkedWorkEvent event, Instant at) {
        return new ParkedWorkRow(
                key,
                kind,
                event.projection(),
                event.company(),
                event.stream(),
                event.reason(),
                event.requestedBy(),
                at);
    }
}
