package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeApproved;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeRequested;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeWithdrawn;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

@Component
final class RetentionProjection extends Projection<OffboardingEvent, RetentionRow> {
    RetentionProjection() {
        super(TenantProjection.GROUP, OffboardingEvent.class, RetentionRow.class);
    }

    @Override
    public void apply(OffboardingEvent event, EventMeta meta, Changes<RetentionRow> rows) {
        switch (event) {
            case RetentionAgreed it -> change(it, rows, row -> row.until(it.until()));
            case LegalHoldPlaced it -> change(it, rows, row -> row.held(true));
            case LegalHoldLifted it -> change(it, rows, row -> row.held(false));
            case PurgeRequested _, PurgeApproved _, PurgeWithdrawn _ -> {}
        }
    }

    private static void change(OffboardingEvent event, Changes<RetentionRow> rows, UnaryOperator<RetentionRow> change) {
        var unknown = RetentionRow.unknown(new RetentionRow.Key(event.tenantId()));
        rows.changeOrPut(change.apply(unknown), change);
    }
}
