package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.TenantId;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Companies behind the fence: their events go, so what is read of them may be any part of a stream, and nothing that is
 * made of it may become live. Reads and writes inside the transaction that is running.
 */
public record ErasedCompanies(JdbcOperations database) {
    private static final String ERASED = "SELECT tenant_id FROM tenant_gate WHERE status = 'ERASED'";

    boolean contains(TenantId company) {
        return !database.queryForList(ERASED + " AND tenant_id = ?", String.class, company.value())
                .isEmpty();
    }

    /** @throws IllegalStateException if the company is one of them */
    public void refuse(TenantId company) {
        if (contains(company)) throw new IllegalStateException("Company %s is being erased".formatted(company));
    }

    /** All rows of all of them; found by the key, however many rows others have. */
    public void removeFrom(String table) {
        database.update("DELETE FROM %s WHERE tenant_id = ANY (ARRAY(%s))".formatted(table, ERASED));
    }
}
