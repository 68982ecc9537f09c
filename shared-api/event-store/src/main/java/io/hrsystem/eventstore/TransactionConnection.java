package io.hrsystem.eventstore;

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
        if (!TransactionSynchronizationManager.hasResource(database))
            throw new EventStoreException("The event store is used outside of a transaction on its database");
        var connection = DataSourceUtils.doGetConnection(database);
        try (var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }
}
