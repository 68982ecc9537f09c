package io.hrsystem.bench.store;

import io.hrsystem.bench.harness.Server;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon's JDBC engine on the tables that its own factory for PostgreSQL makes. */
public final class StockJdbc {
    private static final String FILLED =
            "aggregateIdentifier, sequenceNumber, type, eventIdentifier, timeStamp, payloadType, payload, metaData";
    private static final String VALUES = """
        stream, sequence, 'Day', gen_random_uuid()::text, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'io.hrsystem.contract.attendance.AttendanceEvent$CheckedIn', convert_to(payload, 'UTF8'), convert_to(metadata, 'UTF8')\
        """;

    private StockJdbc() {}

    public static Stock on(Server server, String name) throws SQLException {
        var database = server.create(name);
        var pool = Stock.pool(server, database);
        var engine = engine(pool);
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        var table = new EventTable(
                server.owner(database),
                "domainevententry",
                "aggregateIdentifier",
                "sequenceNumber",
                FILLED,
                VALUES,
                "convert_from(payload, 'UTF8')::json");
        return new Stock(pool, engine, transactions(pool), table);
    }

    private static SpringTransactionManager transactions(DataSource pool) {
        return new SpringTransactionManager(new JdbcTransactionManager(pool));
    }

    static JdbcEventStorageEngine engine(DataSource pool) {
        var json = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(json)
                .eventSerializer(json)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .transactionManager(transactions(pool))
                .build();
    }
}
