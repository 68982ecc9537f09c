package io.hrsystem.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** One connection that stays open beside the pool: what LISTENs must not go back into a pool. Opened again at need. */
final class SideConnection implements AutoCloseable {
    private static final Duration RETRY = Duration.ofMillis(250);

    private final DataSource database;
    private final String name;
    private @Nullable Connection connection;
    private volatile boolean closed;

    SideConnection(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    /** A new connection; the old one, if any, is given up. */
    synchronized Connection open() throws SQLException {
        drop();
        if (closed) throw new SQLException("closed");
        var opened = unpooled().getConnection();
        connection = opened;
        return opened;
    }

    boolean isClosed() {
        return closed;
    }

    /** Returns false if there is no use in trying again. */
    boolean pauseBeforeRetry() {
        try {
            Thread.sleep(RETRY);
            return !closed;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
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
        return direct;
    }
}
