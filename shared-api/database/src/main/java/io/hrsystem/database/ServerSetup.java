package io.hrsystem.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a superuser does once on a new server; the scripts are the ones that operators run with psql. */
public final class ServerSetup {
    private static final Pattern COMMANDS_OF_PSQL = Pattern.compile("(?m)^\\\\.*$");

    private ServerSetup() {}

    /** Makes the roles, or gives them these passwords. */
    public static void roles(DataSource superuser, RolePasswords passwords) {
        run(
                superuser,
                script("roles.sql")
                        .replace(":'owner_password'", literal(passwords.owner()))
                        .replace(":'app_password'", literal(passwords.app()))
                        .replace(":'system_password'", literal(passwords.system()))
                        .replace(":'log_password'", literal(passwords.log()))
                        .replace(":'key_maker_password'", literal(passwords.keyMaker()))
                        .replace(":'key_reader_password'", literal(passwords.keyReader())));
    }

    /** Makes the database if it is not there; {@code superuser} connects to the database of a given name. */
    public static void database(Function<String, DataSource> superuser, String name) {
        database(superuser, name, "database.sql");
    }

    /** The same for a database of keys. */
    public static void keys(Function<String, DataSource> superuser, String name) {
        database(superuser, name, "keys.sql");
    }

    /** Keeps the event table of this database from mistakes of its owner. */
    public static void guards(DataSource superuser) {
        run(superuser, script("guards.sql"));
    }

    private static void database(Function<String, DataSource> superuser, String name, String rights) {
        var maintenance = JdbcClient.create(superuser.apply("postgres"));
        var missing = maintenance
                .sql("SELECT FROM pg_database WHERE datname = ?")
                .param(name)
                .query()
                .listOfRows()
                .isEmpty();
        if (missing) maintenance.sql("CREATE DATABASE " + identifier(name)).update();
        run(superuser.apply(name), script(rights).replace(":\"database\"", identifier(name)));
    }

    private static void run(DataSource superuser, String script) {
        JdbcClient.create(superuser).sql(script).update();
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String script(String name) {
        try {
            var script = new ClassPathResource("db/server/" + name).getContentAsString(StandardCharsets.UTF_8);
            return COMMANDS_OF_PSQL.matcher(script).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
