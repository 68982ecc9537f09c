package io.hrsystem.command.platform.idempotency;

import io.hrsystem.eventstore.GlobalPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An answer given before under the same idempotency key. */
public record StoredResponse(
        String fingerprint, String answer, @Nullable GlobalPosition position) {
    /** What {@link #in} reads, and the table for the caller's tenant, the caller and the key. */
    public static final String COLUMNS = "fingerprint, answer, position";

    public static final String JOIN =
            " LEFT JOIN stored_response ON stored_response.tenant_id = ? AND actor = ? AND idempotency_key = ?";

    /** Null if the row has none. */
    public static @Nullable StoredResponse in(ResultSet row) throws SQLException {
        var fingerprint = row.getString("fingerprint");
        if (fingerprint == null) return null;
        var position = row.getString("position");
        return new StoredResponse(
                fingerprint, row.getString("answer"), position == null ? null : GlobalPosition.parse(position));
    }
}
