package io.hrsystem.query.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.platform.database.OldestWriteTransaction;
import io.hrsystem.platform.database.Pools;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The read database as {@code app} too, for requests, and where entities are read from. */
@Configuration(proxyBeanMethods = false)
class Databases {
    @Bean
    HikariDataSource app(Pools pools) {
        return pools.app(pools.properties().read());
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
    OldestWriteTransaction oldestWriteTransaction(HikariDataSource system) {
        return new OldestWriteTransaction(system, "read");
    }
}
