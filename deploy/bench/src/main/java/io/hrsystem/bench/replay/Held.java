package io.hrsystem.bench.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Asks again and again for what a batch asks for at its beginning, and notes how long that took. */
final class Held implements AutoCloseable {
    private static final long PAUSE_NANOS = 2_000_000;
    private static final String ANY =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('projection attendance', 0))";
    private static final String OF_COMPANY =
            "SELECT FROM company_generation WHERE tenant_id = '%s' AND processor = 'attendance' FOR SHARE";

    private final Histogram nanos = new Histogram(3);
    private final Connection connection;
    private final String sql;
    private final Thread thread = Thread.ofPlatform().daemon().name("held").unstarted(this::ask);
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    private Held(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
        thread.start();
    }

    /** As a batch of other companies does. */
    static Held any(Connection connection) {
        return new Held(connection, ANY);
    }

    /** As a batch does that has events of this one. */
    static Held of(String company, Connection connection) {
        return new Held(connection, OF_COMPANY.formatted(company));
    }

    private void ask() {
        try (var statement = connection.createStatement()) {
            while (!ended) {
                var begun = System.nanoTime();
                statement.execute(sql);
                nanos.recordValue(System.nanoTime() - begun);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    /** In milliseconds. */
    double longest() throws InterruptedException, SQLException {
        ended = true;
        thread.join();
        if (failure != null) throw failure;
        return nanos.getMaxValue() / 1e6;
    }

    @Override
    public void close() throws SQLException {
        ended = true;
        connection.close();
    }
}
