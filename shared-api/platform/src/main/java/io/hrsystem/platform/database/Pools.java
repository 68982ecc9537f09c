package io.hrsystem.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.platform.database.DatabaseProperties.Database;
import io.hrsystem.platform.database.DatabaseProperties.Role;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections to the databases, each under the role that its work needs and with limits on how long it may hold
 * things up. A pool is handed out only after {@link RoleCheck} has found its role harmless.
 *
 * @param application the name that the database shows for our sessions
 */
public record Pools(DatabaseProperties properties, String application) {
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(30);
    private static final Duration REQUEST = Duration.ofSeconds(5);
    private static final Duration WORK = Duration.ofSeconds(60);

    /** For requests: sees the rows of the tenant that the transaction has entered, and no others. */
    public HikariDataSource app(Database database) {
        return pool("hr_app", properties.app(), database, REQUEST);
    }

    /** For work of the system: sees every row. What takes over a minute sets its own {@code statement_timeout}. */
    public HikariDataSource system(Database database) {
        return pool("hr_system", properties.system(), database, WORK);
    }

    /** For what must be on record: may add to it, and can do nothing else. */
    public HikariDataSource log(Database database) {
        return pool("hr_log", properties.log(), database, REQUEST);
    }

    /** For who makes, rotates and destroys keys. */
    public HikariDataSource keyMaker() {
        return pool("hr_key_maker", properties.keyMaker(), properties.keys(), REQUEST);
    }

    /** For who reads keys. */
    public HikariDataSource keyReader() {
        return pool("hr_key_reader", properties.keyReader(), properties.keys(), REQUEST);
    }

    /** For migrations only: not pooled, and never waits long for a lock while others queue behind it. */
    public DataSource owner(Database database) {
        var source = new DriverManagerDataSource(url(database), "hr_owner", password("owner", properties.owner()));
        var settings = new Properties();
        settings.setProperty("ApplicationName", application + "-owner");
        settings.setProperty("options", "-c lock_timeout=3s");
        source.setConnectionProperties(settings);
        return source;
    }

    private HikariDataSource pool(String name, Role role, Database database, Duration statement) {
        var config = new HikariConfig();
        config.setPoolName(name + "@" + url(database).replaceFirst("[?].*", "").replaceFirst(".*/", ""));
        config.setJdbcUrl(url(database));
        config.setUsername(name);
        config.setPassword(password(name.substring("hr_".length()).replace('_', '-'), role));
        config.setMaximumPoolSize(role.poolSize());
        config.setConnectionTimeout(REQUEST.toMillis());
        config.setInitializationFailTimeout(PATIENCE_AT_START.toMillis());
        config.addDataSourceProperty("ApplicationName", application + "-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // the detail of an error quotes the row, and with it people
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "5");
        // a silent network must not hold a thread much longer than the server itself would have
        config.addDataSourceProperty(
                "socketTimeout", Long.toString(statement.plusSeconds(5).toSeconds()));
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=%d -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s"
                        .formatted(statement.toMillis()));
        var pool = new HikariDataSource(config);
        try {
            RoleCheck.check(pool);
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static String url(Database database) {
        return required(database.url(), "the database's url");
    }

    private static String password(String role, Role properties) {
        return required(properties.password(), role + ".password");
    }

    private static String required(@Nullable String value, String key) {
        return Objects.requireNonNull(value, () -> "hr.database: " + key + " is not configured");
    }
}
