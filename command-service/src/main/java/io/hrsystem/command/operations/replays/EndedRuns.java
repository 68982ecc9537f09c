package io.hrsystem.command.operations.replays;

import io.hrsystem.command.operations.replays.ReplayCommand.CompleteReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.FailReplay;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the other service has written down of replays that it has come to an end with. */
@Component
final class EndedRuns {
    private final JdbcClient read;

    EndedRuns(DataSource readSystem) {
        this.read = JdbcClient.create(readSystem);
    }

    /** Those of these that have ended, as what is to be told of them. */
    List<ReplayCommand> of(List<String> replays) {
        if (replays.isEmpty()) return List.of();
        return read.sql("""
            SELECT run_id, done, error FROM admin_run
             WHERE tenant_id = :tenant AND run_id IN (:replays) AND state IN ('COMPLETED', 'FAILED')
            """)
                .param("tenant", TenantId.PLATFORM.value())
                .param("replays", replays)
                .query(EndedRuns::command)
                .list();
    }

    private static ReplayCommand command(ResultSet row, int number) throws SQLException {
        var replay = new ReplayId(row.getString("run_id"));
        var error = row.getString("error");
        return error == null ? new CompleteReplay(replay, row.getLong("done")) : new FailReplay(replay, error);
    }
}
