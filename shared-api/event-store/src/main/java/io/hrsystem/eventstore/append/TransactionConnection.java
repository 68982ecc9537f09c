package io.hrsystem.eventstore.append;

import io.hrsystem.platform.database.SqlBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The connection of the running Spring transaction. Outside of one no tenant is set, and nothing may be read or written. */
record TransactionConnection(DataSource database) {
    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    <T> T prepared(String sql, Work<T> work) throws SQLException {
        var connection = get();
        try (var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }

    void send(SqlBatch statements) throws SQLException {
        var connection = get();
        try {
            statements.send(connection);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }

    private Connection get() throws SQLException {
        if (!TransactionSynchronizationManager.hasResource(database))
            throw new EventStoreException("The event store is used outside of a transaction on its database");
        return DataSourceUtils.doGetConnection(database);
    }
}
