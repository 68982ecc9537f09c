package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.tenants.OffboardingEvent;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeApproved;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeRequested;
import io.hrsystem.contract.tenants.OffboardingEvent.PurgeWithdrawn;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** How long a company is kept, and whether it is to be erased: what an erasure looks at before it begins. */
@Component
final class CompanyEndRows implements ReferenceRows<OffboardingEvent> {
    static final String TABLE = "company_end";

    private static final String UNTIL = "UPDATE company_end SET retain_until = ? WHERE tenant_id = ?";
    private static final String HELD = "INSERT INTO company_end (tenant_id, is_held) VALUES (?, ?)"
            + " ON CONFLICT (tenant_id) DO UPDATE SET is_held = excluded.is_held";
    private static final String ASKED =
            "UPDATE company_end SET asked_by = ?, is_on_due = ?, approved_by = NULL WHERE tenant_id = ?";
    private static final String APPROVED = "UPDATE company_end SET approved_by = ? WHERE tenant_id = ?";
    private static final String WITHDRAWN =
            "UPDATE company_end SET asked_by = NULL, is_on_due = NULL, approved_by = NULL WHERE tenant_id = ?";

    @Override
    public Class<OffboardingEvent> events() {
        return OffboardingEvent.class;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void apply(OffboardingEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        switch (event) {
            case RetentionAgreed it -> rows.add(UNTIL, it.until(), tenant);
            case LegalHoldPlaced _ -> rows.add(HELD, tenant, true);
            case LegalHoldLifted _ -> rows.add(HELD, tenant, false);
            case PurgeRequested it -> rows.add(ASKED, it.requestedBy(), it.onDue(), tenant);
            case PurgeApproved it -> rows.add(APPROVED, it.approvedBy(), tenant);
            case PurgeWithdrawn _ -> rows.add(WITHDRAWN, tenant);
        }
    }
}
