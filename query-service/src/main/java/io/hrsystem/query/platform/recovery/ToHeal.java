package io.hrsystem.query.platform.recovery;

import static io.hrsystem.query.platform.projections.Anchors.ALL;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A processor's rows that are still to be made anew.
 *
 * @param tenant of one company, or {@link io.hrsystem.query.platform.projections.Anchors#ALL}
 */
record ToHeal(String processor, String tenant) {
    static ToHeal ofAll(String processor) {
        return new ToHeal(processor, ALL);
    }

    boolean isOfAll() {
        return tenant.equals(ALL);
    }

    static List<ToHeal> in(JdbcOperations read) {
        return read.query(
                "SELECT processor, tenant_id FROM to_heal ORDER BY tenant_id, processor",
                (row, _) -> new ToHeal(row.getString(1), row.getString(2)));
    }

    void add(JdbcOperations read) {
        read.update(
                "INSERT INTO to_heal (tenant_id, processor) VALUES (?, ?) ON CONFLICT DO NOTHING", tenant, processor);
    }

    /** With all of its companies, if it is of all. */
    void remove(JdbcOperations read) {
        read.update("DELETE FROM to_heal WHERE processor = ? AND (tenant_id = ? OR ?)", processor, tenant, isOfAll());
    }
}
