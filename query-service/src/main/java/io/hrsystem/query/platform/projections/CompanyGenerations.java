package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Up to where the live rows of one company know everything, if they were rebuilt by themselves. Rebuilds are counted, as
 * those of all companies are in {@link ReadModelGenerations}.
 */
public record CompanyGenerations(JdbcOperations database, TenantId company) {
    /** Returns the number of the rebuild that begins. From now on there is something that batches can wait for. */
    public long begin(String processor) {
        var number = database.queryForObject("""
            INSERT INTO company_generation AS live (tenant_id, processor, rebuild) VALUES (?, ?, 1)
            ON CONFLICT (tenant_id, processor) DO UPDATE SET rebuild = live.rebuild + 1 RETURNING rebuild
            """, Long.class, company.value(), processor);
        return number == null ? 0 : number;
    }

    /** Holds batches that have events of the company until the running transaction ends. */
    public void stopBatches(String processor) {
        database.query("SELECT stop_batches_of_company(?, ?)", _ -> {}, processor, company.value());
    }

    /** @throws IllegalStateException if another rebuild has begun after this */
    public void goLive(String processor, long rebuild, GlobalPosition position) {
        var changed = database.update(
                "UPDATE company_generation SET xid = ?, pos = ? WHERE tenant_id = ? AND processor = ? AND rebuild = ?",
                position.xid(),
                position.pos(),
                company.value(),
                processor,
                rebuild);
        if (changed == 0)
            throw new IllegalStateException(
                    "Another rebuild of %s of company %s has begun meanwhile".formatted(processor, company));
    }
}
