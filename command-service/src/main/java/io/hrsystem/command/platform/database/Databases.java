package io.hrsystem.command.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.database.Migration;
import io.hrsystem.platform.database.OldestWriteTransaction;
import io.hrsystem.platform.database.Pools;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Requests are {@code app}, work of the system is {@code system}; the read database is touched for its gate only. */
@Configuration(proxyBeanMethods = false)
class Databases {
    static final Migration SCHEMA = new Migration("db/gate", "db/event-store", "db/command");

    @Bean
    HikariDataSource app(Pools pools) {
        var app = pools.app(pools.properties().command());
        SCHEMA.validate(app);
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
