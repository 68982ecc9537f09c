package io.hrsystem.eventstore.feed;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** One connection that stays open beside the pool: what LISTENs must not go back into a pool. Opened again at need. */
final class UnpooledConnection implements AutoCloseable {
    private static final Duration RETRY = Duration.ofMillis(250);

    private final DataSource database;
    private final String name;
    private @Nullable Connection connection;
    private final CountDownLatch closed = new CountDownLatch(1);

    UnpooledConnection(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    /** A new connection; the old one, if any, is given up. */
    synchronized Connection open() throws SQLException {
        drop();
        if (isClosed()) throw new SQLException("closed");
        var opened = unpooled().getConnection();
        connection = opened;
        return opened;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Returns false if there is no use in trying again. */
    boolean pauseBeforeRetry() {
        try {
            return !closed.await(RETRY.toMillis(), MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        drop();
    }

    private synchronized void drop() {
        var old = connection;
        connection = null;
        try {
            // closing would wait for the thread that is reading from it
            if (old != null) old.abort(Runnable::run);
        } catch (SQLException e) {
            // it is gone either way
        }
    }

    private DataSource unpooled() throws SQLException {
        if (!database.isWrapperFor(HikariDataSource.class)) return database;
        var pool = database.unwrap(HikariDataSource.class);
        var direct = new PGSimpleDataSource();
        direct.setUrl(pool.getJdbcUrl());
        direct.setUser(pool.getUsername());
        direct.setPassword(pool.getPassword());
        direct.setApplicationName(name);
        direct.setTcpKeepAlive(true);
        direct.setConnectTimeout(5);
        direct.setSocketTimeout(30);
        return direct;
    }
}
