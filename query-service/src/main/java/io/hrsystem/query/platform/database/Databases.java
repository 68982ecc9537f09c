package io.hrsystem.query.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.platform.database.DatabaseProperties;
import io.hrsystem.platform.database.Migrate;
import io.hrsystem.platform.database.Migration;
import io.hrsystem.platform.database.OldestWriteTransaction;
import io.hrsystem.platform.database.Pools;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The read database twice, as {@code app} for requests and as {@code system} for projections and lists over all
 * tenants, and the command database as a source of events only.
 */
@Configuration(proxyBeanMethods = false)
public class Databases {
    private static final String APPLICATION = "query-service";
    private static final Migration SCHEMA = new Migration("db/gate", "db/read");

    /** What {@code --migrate} does. */
    public static void migrate(String... args) {
        Migrate.run(APPLICATION, SCHEMA, DatabaseProperties::read, args);
    }

    @Bean
    HikariDataSource app(Pools pools) {
        var app = pools.app(pools.properties().read());
        SCHEMA.validate(app);
        return app;
    }

    @Bean
    HikariDataSource system(Pools pools) {
        return pools.system(pools.properties().read());
    }

    @Bean
    HikariDataSource commandSystem(Pools pools) {
        return pools.system(pools.properties().command());
    }

    @Bean
    @Primary
    ReadSource readSource(HikariDataSource app, HikariDataSource system) {
        return new ReadSource(app, system);
    }

    @Bean
    @Primary
    PlatformTransactionManager readTransactions(EntityManagerFactory entities) {
        return new JpaTransactionManager(entities);
    }

    @Bean
    JdbcTransactionManager systemTransactions(HikariDataSource system) {
        return new JdbcTransactionManager(system);
    }

    @Bean
    JdbcTemplate systemJdbc(HikariDataSource system) {
        return new JdbcTemplate(system);
    }

    @Bean
    JdbcTemplate commandJdbc(HikariDataSource commandSystem) {
        return new JdbcTemplate(commandSystem);
    }

    @Bean
    OldestWriteTransaction oldestWriteTransaction(HikariDataSource system) {
        return new OldestWriteTransaction(system, "read");
    }
}
