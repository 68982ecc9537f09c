package io.hrsystem.query.platform.replays;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.eventstore.GlobalPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it is to be done.
 *
 * @param company null for all of them
 * @param upTo matters to a VIEW alone
 */
record AskedReplay(
        String id,
        ReplayKind kind,
        List<String> projections,
        @Nullable TenantId company,
        GlobalPosition upTo,
        String requestedBy) {
    static AskedReplay of(ResultSet row, int number) throws SQLException {
        var company = row.getString("company");
        return new AskedReplay(
                row.getString("replay_id"),
                ReplayKind.valueOf(row.getString("kind")),
                List.of(row.getString("projections").split(",")),
                company == null ? null : new TenantId(company),
                new GlobalPosition(row.getLong("up_to_xid"), row.getLong("up_to_pos")),
                row.getString("requested_by"));
    }
}
