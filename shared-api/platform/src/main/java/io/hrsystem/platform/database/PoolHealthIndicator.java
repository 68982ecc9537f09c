package io.hrsystem.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the databases answer. A pool whose connections are all in use is at work: were its node sent no more callers,
 * the other nodes would be next.
 */
final class PoolHealthIndicator extends AbstractHealthIndicator {
    private static final int PATIENCE_SECONDS = 2;

    private final Supplier<List<HikariDataSource>> pools;

    PoolHealthIndicator(Supplier<List<HikariDataSource>> pools) {
        super("a database does not answer");
        this.pools = pools;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        health.up();
        for (var pool : pools.get()) {
            if (isFull(pool)) health.withDetail(pool.getPoolName(), "busy");
            else if (!answers(pool)) health.down().withDetail(pool.getPoolName(), "does not answer");
        }
    }

    private static boolean answers(HikariDataSource pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            // it has become so while this waited
            if (isFull(pool)) return true;
            throw e;
        }
    }

    private static boolean isFull(HikariDataSource pool) {
        var state = pool.getHikariPoolMXBean();
        return state != null && state.getActiveConnections() >= pool.getMaximumPoolSize();
    }
}
