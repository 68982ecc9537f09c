package io.hrsystem.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.bench.harness.Server;
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

    /** A database with Axon's tables for events and nothing in it. */
    public static HikariDataSource database(Server server, String name) {
        var pool = PlainBus.pool(server, server.create(name));
        engine(pool).createSchema(PostgresEventTableFactory.INSTANCE);
        return pool;
    }

    public static PlainBus on(Server server, String name) {
        var pool = database(server, name);
        var engine = engine(pool);
        var table = new EventTable(
                server.owner(name),
                "domainevententry",
                "aggregateIdentifier",
                "sequenceNumber",
                FILLED,
                VALUES,
                "convert_from(payload, 'UTF8')::json");
        return new PlainBus(pool, engine, transactions(pool), table);
    }

    private static SpringTransactionManager transactions(DataSource pool) {
        return new SpringTransactionManager(new JdbcTransactionManager(pool));
    }

    /** With its defaults. */
    public static JdbcEventStorageEngine engine(DataSource pool) {
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
