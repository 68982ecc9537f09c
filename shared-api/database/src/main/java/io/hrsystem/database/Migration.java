package io.hrsystem.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The schema of one database: folders of migrations on the class path, each with a history table of its own.
 *
 * @param locations in this order, for example {@code db/gate}, {@code db/event-store}
 */
public record Migration(List<String> locations) {
    public Migration(String... locations) {
        this(List.of(locations));
    }

    /** Brings the database up to date; the owner's work. */
    public void run(DataSource owner) {
        for (var location : locations) {
            flyway(owner, location).migrate();
            JdbcClient.create(owner)
                    .sql("GRANT SELECT ON %s TO hr_app, hr_system, hr_key_maker, hr_key_reader"
                            .formatted(history(location)))
                    .update();
        }
    }

    /** Fails if the database is not at exactly the state that this program was built for; any role may ask. */
    public void validate(DataSource database) {
        for (var location : locations) flyway(database, location).validate();
    }

    private static Flyway flyway(DataSource database, String location) {
        var configuration = new FluentConfiguration()
                .dataSource(database)
                .locations("classpath:" + location)
                .failOnMissingLocations(true)
                .table(history(location))
                // a second history finds the schema filled by the first one
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true);
        // CREATE INDEX CONCURRENTLY waits for ever for a lock held in a transaction
        configuration
                .getPluginRegister()
                .getPlugin(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load();
    }

    private static String history(String location) {
        return location.substring(location.lastIndexOf('/') + 1).replace('-', '_') + "_history";
    }
}
