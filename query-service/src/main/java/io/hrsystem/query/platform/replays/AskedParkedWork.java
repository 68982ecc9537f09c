package io.hrsystem.query.platform.replays;

import io.hrsystem.contract.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with parked streams.
 *
 * @param setsAside whether the event that holds a stream up is left out before its others are tried
 * @param company null for those of all
 * @param stream null for all of them
 */
record AskedParkedWork(
        String id,
        boolean setsAside,
        String projection,
        @Nullable TenantId company,
        @Nullable String stream) {
    static AskedParkedWork of(ResultSet row, int number) throws SQLException {
        var company = row.getString("company");
        return new AskedParkedWork(
                row.getString("work_id"),
                "SET_ASIDE".equals(row.getString("kind")),
                row.getString("projection"),
                company == null ? null : new TenantId(company),
                row.getString("stream"));
    }
}
