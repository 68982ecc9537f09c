package io.hrsystem.bench.store;

import io.hrsystem.bench.harness.Server;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's JPA engine on the tables that Hibernate makes of its entities: payload and metadata are large objects. */
public final class StockJpa {
    private static final String FILLED = "global_index, aggregate_identifier, sequence_number, type, event_identifier,"
            + " time_stamp, payload_type, payload, meta_data";
    private static final String VALUES = """
        -1 - (2 * number + sequence), stream, sequence, 'Day', gen_random_uuid()::text,
        to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'io.hrsystem.contract.attendance.AttendanceEvent$CheckedIn',
        lo_from_bytea(0, convert_to(payload, 'UTF8')), lo_from_bytea(0, convert_to(metadata, 'UTF8'))\
        """;

    private StockJpa() {}

    public static PlainBus on(Server server, String name) throws SQLException {
        var database = server.create(name);
        var pool = PlainBus.pool(server, database);
        var entities = entities(pool, "org.axonframework.eventsourcing.eventstore.jpa");
        var transactions = new SpringTransactionManager(new JpaTransactionManager(entities));
        var json = Jackson3Serializer.builder().build();
        var engine = JpaEventStorageEngine.builder()
                .snapshotSerializer(json)
                .eventSerializer(json)
                .persistenceExceptionResolver(new SQLErrorCodesResolver(pool))
                .entityManagerProvider(
                        new SimpleEntityManagerProvider(SharedEntityManagerCreator.createSharedEntityManager(entities)))
                .transactionManager(transactions)
                .build();
        var table = new EventTable(
                server.owner(database),
                "domain_event_entry",
                "aggregate_identifier",
                "sequence_number",
                FILLED,
                VALUES,
                "convert_from(lo_get(payload), 'UTF8')::json");
        return new PlainBus(pool, engine, transactions, table);
    }

    /** As Spring Boot sets Hibernate up; the tables are made at once. */
    public static EntityManagerFactory entities(DataSource pool, String... packages) {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pool);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan(packages);
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto",
                "update",
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }
}
