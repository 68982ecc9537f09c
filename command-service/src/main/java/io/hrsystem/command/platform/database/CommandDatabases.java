package io.hrsystem.command.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.database.Migration;
import io.hrsystem.platform.database.DatabaseProperties;
import io.hrsystem.platform.database.Migrate;
import io.hrsystem.platform.database.OldestWriteTransaction;
import io.hrsystem.platform.database.Pools;
import io.hrsystem.platform.database.SqlRefusals;
import java.io.PrintStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Requests are {@code app}, work of the system is {@code system}; the read database is touched for its gate only, and
 * keys of personal values are made in a database of their own.
 */
@Configuration(proxyBeanMethods = false)
public class CommandDatabases {
    private static final String APPLICATION = "command-service";
    private static final Migration SCHEMA = new Migration("db/gate", "db/event-store", "db/record", "db/command");

    private static final Migration KEYS = new Migration("db/keys");

    /** What {@code --migrate} does. */
    public static int migrate(PrintStream out, @Nullable String subject, String... args) {
        Migrate.run(APPLICATION, SCHEMA, DatabaseProperties::command, args);
        Migrate.run(APPLICATION, KEYS, DatabaseProperties::keys, args);
        return 0;
    }

    /** For work on all companies beside the service. */
    public static HikariDataSource system(DatabaseProperties properties) {
        var system = new Pools(properties, APPLICATION).system(properties.command());
        SCHEMA.validate(system);
        return system;
    }

    /** For work on all companies beside the service. */
    public static HikariDataSource keyMaker(DatabaseProperties properties) {
        return keyMaker(new Pools(properties, APPLICATION));
    }

    private static HikariDataSource keyMaker(Pools pools) {
        var keys = pools.keyMaker();
        KEYS.validate(keys);
        return keys;
    }

    /** Not one of the databases without which nothing works. */
    @Bean(defaultCandidate = false)
    @Qualifier("keyPool")
    HikariDataSource keyPool(Pools pools) {
        return keyMaker(pools);
    }

    @Bean
    HikariDataSource app(Pools pools) {
        var app = pools.app(pools.properties().command());
        SCHEMA.validate(app);
        SqlRefusals.check(app);
        return app;
    }

    @Bean
    HikariDataSource system(Pools pools) {
        return pools.system(pools.properties().command());
    }

    @Bean
    HikariDataSource readSystem(Pools pools) {
        return pools.system(pools.properties().read());
    }

    @Bean
    PlatformTransactionManager systemTransactions(DataSource system) {
        return new JdbcTransactionManager(system);
    }

    @Bean
    OldestWriteTransaction oldestWriteTransaction(DataSource system) {
        return new OldestWriteTransaction(system, "command");
    }

    @Bean
    ReadGate readGate(DataSource system, DataSource readSystem) {
        return new ReadGate(system, readSystem);
    }
}
