package io.hrsystem.command.batch;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.batch.BatchReason;
import io.hrsystem.contract.batch.BatchRunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run that has not ended.
 *
 * @param company null for all of them
 * @param attempt from 1
 */
record OpenRun(
        BatchRunId id,
        String job,
        LocalDate businessDate,
        @Nullable TenantId company,
        BatchReason reason,
        int attempt) {
    static final String COLUMNS = "r.run_id, r.job, r.business_date, r.company, r.reason, r.attempt";

    static OpenRun of(ResultSet row, int number) throws SQLException {
        var company = row.getString(4);
        return new OpenRun(
                new BatchRunId(row.getString(1)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                company.equals(RunTable.ALL) ? null : new TenantId(company),
                BatchReason.valueOf(row.getString(5)),
                row.getInt(6));
    }

    boolean isForced() {
        return reason == BatchReason.FORCED;
    }
}
