package io.hrsystem.query.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.database.Migration;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.platform.database.DatabaseProperties;
import io.hrsystem.platform.database.Migrate;
import io.hrsystem.platform.database.Pools;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The read database as {@code system}, and the command database as a source of events, with the keys of what is personal
 * in them: what projections need.
 */
@Configuration(proxyBeanMethods = false)
public class SystemDatabases {
    private static final String APPLICATION = "query-service";
    private static final Migration SCHEMA = new Migration("db/gate", "db/read");

    /** What {@code --migrate} does. */
    public static int migrate(PrintStream out, @Nullable String subject, String... args) {
        Migrate.run(APPLICATION, SCHEMA, DatabaseProperties::read, args);
        return 0;
    }

    @Bean
    HikariDataSource system(Pools pools) {
        var system = pools.system(pools.properties().read());
        SCHEMA.validate(system);
        return system;
    }

    @Bean
    HikariDataSource commandSystem(Pools pools) {
        return pools.system(pools.properties().command());
    }

    @Bean
    HikariDataSource commandLog(Pools pools) {
        return pools.log(pools.properties().command());
    }

    /** Not one of the databases without which nothing works. */
    @Bean(defaultCandidate = false)
    @Qualifier("keyPool")
    HikariDataSource keyPool(Pools pools) {
        return pools.keyReader();
    }

    @Bean
    EventSerializer eventSerializer(SubjectKeys keys) {
        return Serializers.events(keys);
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
    JdbcTemplate logJdbc(HikariDataSource commandLog) {
        return new JdbcTemplate(commandLog);
    }

    @Bean
    JdbcTemplate commandJdbc(HikariDataSource commandSystem) {
        return new JdbcTemplate(commandSystem);
    }
}
