package io.hrsystem.command.imports;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One file that is to be worked on, and how far it is.
 *
 * @param checked how many rows have been looked at
 * @param upTo how many rows have been worked on
 */
record ImportRun(
        TenantId tenant,
        ImportId importId,
        String kind,
        boolean dryRun,
        boolean allOrNothing,
        String requestedBy,
        int checked,
        int upTo,
        int done,
        int failed) {
    static ImportRun of(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                new TenantId(row.getString("tenant_id")),
                ImportId.of(row.getString("import_id")),
                row.getString("kind"),
                row.getBoolean("dry_run"),
                row.getBoolean("all_or_nothing"),
                row.getString("requested_by"),
                row.getInt("checked"),
                row.getInt("up_to"),
                row.getInt("done"),
                row.getInt("failed"));
    }

    /** Whether all rows are looked at before the first one is worked on, if any is. */
    boolean checksFirst() {
        return dryRun || allOrNothing;
    }
}
