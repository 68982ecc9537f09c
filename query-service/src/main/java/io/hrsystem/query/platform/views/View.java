package io.hrsystem.query.platform.views;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/**
 * A company's read models as they were, ready to be read.
 *
 * @param groups of projections that are in it
 */
public record View(ReplayId id, TenantId company, Set<String> groups) {
    static View of(ReplayId id, ResultSet row) throws SQLException {
        return new View(
                id,
                new TenantId(row.getString("tenant_id")),
                Set.of(row.getString("groups").split(",")));
    }

    /** @throws Refusal NOT_IN_REPLAY unless all of these groups are in it */
    public void require(Collection<String> needed) {
        if (!groups.containsAll(needed)) throw Refusal.of(RefusalCode.NOT_IN_REPLAY);
    }
}
