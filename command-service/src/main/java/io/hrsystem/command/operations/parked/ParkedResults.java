package io.hrsystem.command.operations.parked;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ParkedWorkId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the other service is with what was asked. */
@Component
@EnableConfigurationProperties(ParkedSettings.class)
final class ParkedResults {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final JdbcClient read;
    private final Duration patience;

    /**
     * What has been done.
     *
     * @param events applied by a retry, or set aside
     * @param streams tried
     * @param parked of these, as they still are; null before the end
     */
    record Result(long events, long streams, @Nullable Long parked, boolean finished) {
        private static final Result NOT_BEGUN = new Result(0, 0, null, false);

        private static Result of(ResultSet row, int number) throws SQLException {
            var isFinished = !"RUNNING".equals(row.getString("state"));
            return new Result(
                    row.getLong("done"), row.getLong("total"), row.getObject("parked", Long.class), isFinished);
        }
    }

    ParkedResults(DataSource readSystem, ParkedSettings settings) {
        this.read = JdbcClient.create(readSystem);
        this.patience = settings.patience();
    }

    /** Waits for the end, but not for long. */
    Result await(ParkedWorkId work) {
        var until = System.nanoTime() + patience.toNanos();
        var result = find(work);
        while (!result.finished && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            result = find(work);
        }
        return result;
    }

    private Result find(ParkedWorkId work) {
        return read.sql("SELECT state, done, total, parked FROM admin_run WHERE tenant_id = ? AND run_id = ?")
                .params(TenantId.PLATFORM.value(), work.value())
                .query(Result::of)
                .optional()
                .orElse(Result.NOT_BEGUN);
    }
}
