package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.hrsystem.database.Migration;
import io.hrsystem.database.RolePasswords;
import io.hrsystem.deploy.local.backup.BackupKeeper;
import io.hrsystem.deploy.local.backup.BackupSettings;
import io.hrsystem.deploy.local.backup.Orphans;
import io.hrsystem.deploy.local.backup.Restoration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The command server of a local system, as its launcher starts and backs it up, without services. */
final class CommandServer implements AutoCloseable {
    private static final RolePasswords PASSWORDS =
            new RolePasswords("owner", "app", "system", "log", "maker", "reader");

    private final Path root;
    private final Ports ports;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, UTF_8));
    private @Nullable Running running;

    private record Running(DataFolder data, Database database, BackupKeeper keeper) {}

    private CommandServer(Path root) throws IOException {
        this.root = root;
        this.ports = Ports.free();
    }

    /** Started, up to date, and with a copy of its present history. */
    static CommandServer on(Path root) throws Exception {
        var server = new CommandServer(root);
        server.start();
        return server;
    }

    /** The same, by a copy of one that has been prepared for all tests. */
    static CommandServer fresh(Path root) throws Exception {
        Files.createDirectories(root.getParent());
        var copied = Shell.run(List.of("cp", "-a", Prepared.ROOT.toString(), root.toString()));
        assertThat(copied.exit()).as(copied.text()).isZero();
        return on(root);
    }

    private static final class Prepared {
        private static final Path ROOT = prepared();

        private static Path prepared() {
            var root = Path.of("target/command-server").toAbsolutePath();
            try {
                FileSystemUtils.deleteRecursively(root);
                on(root).close();
                return root;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void start() throws Exception {
        var data = DataFolder.hold(root);
        try {
            running = begun(data, BackupSettings.of(Map.of()));
        } catch (Exception e) {
            data.close();
            throw e;
        }
    }

    private Running begun(DataFolder data, BackupSettings settings) throws Exception {
        var backups = backups();
        backups.prepare();
        var database = Database.command(data, ports, new Processes(data.running()), backups.settings(settings));
        database.start();
        database.prepare(PASSWORDS);
        if (database.migratedBy().isEmpty()) {
            var owner = source(database, "hr_command", "hr_owner", PASSWORDS.owner());
            new Migration("db/gate", "db/event-store", "db/record", "db/command").run(owner);
            database.noteMigratedBy("this test");
        }
        backups.tellRestore(database.superuser(), console);
        var keeper = backups.keeper(database.name(), database.superuser(), settings.every(), settings.kept(), console)
                .start();
        keeper.awaitFirst();
        return new Running(data, database, keeper);
    }

    private Running running() {
        return requireNonNull(running, "not started");
    }

    /** All that a person at the terminal has seen. */
    String console() {
        return said.toString(UTF_8);
    }

    Backups backups() {
        return Backups.of(Shell.REPOSITORY, root, "command");
    }

    Path root() {
        return root;
    }

    /** On another database of the same server. */
    DataSource superuser(String name) throws IOException {
        var password = Files.readString(root.resolve("postgres/command/superuser-password"));
        return source(running().database(), name, "postgres", password);
    }

    JdbcClient sql() {
        return JdbcClient.create(running().database().superuser());
    }

    /** In good order, as Ctrl-C does. */
    @Override
    public void close() {
        running().keeper().close();
        running().database().close();
        running().data().close();
    }

    /** As a power cut does. */
    void kill9() throws IOException {
        running().keeper().close();
        new Orphans(backups().cluster()).end();
        running().data().close();
    }

    void restore(Instant to) throws IOException, SQLException {
        var backups = backups();
        new Restoration(root, backups.cluster(), backups.folder(), backups.log(), Database.SMALL, _ -> {})
                .to(to.toString());
    }

    /** Events of a company, each in a transaction of its own; returns the ids of those that were acknowledged. */
    Set<UUID> append(String tenant, int count) {
        var ids = new TreeSet<UUID>();
        for (var event = 0; event < count; event++) {
            var id = UuidCreator.getTimeOrderedEpoch();
            sql().sql("""
                INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload,
                                   metadata, recorded_at)
                VALUES (:tenant, 'note:' || :id, 0, :id, 'note', 'notes.Noted', '{}', '{"actor": "somebody"}', now())
                """).param("tenant", tenant).param("id", id).update();
            ids.add(id);
        }
        return ids;
    }

    /** By somebody whom no guard of the table stops. */
    void destroy(String tenant) {
        sql().sql("SET session_replication_role = replica; DELETE FROM event WHERE tenant_id = '%s'".formatted(tenant))
                .update();
    }

    Set<UUID> events() {
        return ids("SELECT event_id FROM event");
    }

    /** What the restore that is under way has noted. */
    Set<UUID> lost() {
        return ids("SELECT event_id FROM lost_event JOIN recovery USING (recovery_id) WHERE ended_at IS NULL");
    }

    String mode() {
        return sql().sql("SELECT mode FROM maintenance").query(String.class).single();
    }

    private Set<UUID> ids(String sql) {
        return new TreeSet<>(sql().sql(sql).query(UUID.class).list());
    }

    /** Later than all that has been acknowledged, and earlier than all that has not. */
    Instant now() {
        return sql().sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Returns when all of the log up to now is archived. */
    void archive() {
        var last = fullSegment();
        await().until(() -> Files.exists(backups().log().folder().resolve(last + ".gz")));
    }

    /** The name of the present piece of the log, which is declared full. */
    String fullSegment() {
        sql().sql("SELECT pg_logical_emit_message(true, 'full', '')").query().singleValue();
        var name = sql().sql("SELECT pg_walfile_name(pg_current_wal_lsn())")
                .query(String.class)
                .single();
        sql().sql("SELECT pg_switch_wal()").query().singleValue();
        return name;
    }

    private static DataSource source(Database database, String name, String role, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:%d/%s".formatted(database.port(), name));
        source.setUser(role);
        source.setPassword(password);
        return source;
    }
}
