package io.hrsystem.command;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.hrsystem.testserver.BrokenLine;
import io.hrsystem.testserver.TestDatabase;
import io.hrsystem.testserver.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole command-service on a free port, with its own databases and mail server; shared by the tests of this JVM. */
public final class RunningService implements AutoCloseable {
    public static final String POSITION_KEY = "a key for the positions of this test";

    private static final class Shared {
        private static final RunningService SERVICE = new RunningService(UnaryOperator.identity(), List.of());
    }

    private final TestDatabase command = TestDatabase.command();
    private final TestDatabase read = readSide();
    private final TestDatabase keys = TestDatabase.keys();
    private final GreenMail mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Path folder = temporary();
    private final List<String> arguments;
    private final ConfigurableApplicationContext context;

    private RunningService(UnaryOperator<String> route, List<String> settings, Class<?>... additions) {
        this(route, settings, _ -> {}, additions);
    }

    private RunningService(
            UnaryOperator<String> route, List<String> settings, Consumer<JdbcClient> found, Class<?>... additions) {
        found.accept(database());
        mail.start();
        var port = freePort();
        arguments = arguments(port, command, read, keys, folder, mail);
        arguments.replaceAll(it -> it.replace(command.url(), route.apply(command.url())));
        arguments.addAll(settings);
        context = new SpringApplicationBuilder(CommandService.class)
                .sources(additions)
                .profiles("local")
                .run(arguments.toArray(String[]::new));
    }

    /** One of its own, for tests that break it or set it differently. */
    public static RunningService with(List<String> settings, Class<?>... additions) {
        return new RunningService(UnaryOperator.identity(), settings, additions);
    }

    /** One of its own, whose command database has been changed before it starts. */
    public static RunningService finding(Consumer<JdbcClient> found, Class<?>... additions) {
        return new RunningService(UnaryOperator.identity(), List.of(), found, additions);
    }

    /** One of its own, whose way to the command database may break. */
    public static RunningService through(BrokenLine line, Class<?>... additions) {
        return new RunningService(line::through, List.of(), additions);
    }

    /** How a service on these parts is told of them. */
    public static List<String> arguments(
            int port, TestDatabase command, TestDatabase read, TestDatabase keys, Path folder, GreenMail mail) {
        return new ArrayList<>(List.of(
                "--server.port=" + port,
                "--management.server.port=0",
                "--hr.database.command.url=" + command.url(),
                "--hr.database.read.url=" + read.url(),
                "--hr.database.keys.url=" + keys.url(),
                "--hr.database.key-maker.password=" + TestServer.PASSWORDS.keyMaker(),
                "--hr.keys.master-key-file=" + folder.resolve("master-key"),
                "--hr.ledger.folder=" + folder.resolve("ledger"),
                "--hr.files.folder=" + folder.resolve("files"),
                "--hr.files.key-file=" + folder.resolve("file-keys"),
                "--hr.seals.key-file=" + folder.resolve("seal-key"),
                "--hr.database.app.password=" + TestServer.PASSWORDS.app(),
                "--hr.database.system.password=" + TestServer.PASSWORDS.system(),
                "--hr.issuer=http://localhost:" + port,
                "--hr.position-key=" + POSITION_KEY,
                "--hr.identity.key-file=" + folder.resolve("keys.json"),
                "--hr.secrets.hash-key-file=" + folder.resolve("hash-key"),
                "--hr.identity.bootstrap-client-secret-file=" + folder.resolve("super-admin"),
                "--hr.mail.from=hr@hr.example",
                "--hr.mail.link-base=http://localhost:" + port,
                "--hr.mail.outbox-every=200ms",
                // nobody does it here
                "--hr.parked.patience=10ms",
                "--hr.replays.look-every=200ms",
                "--hr.batch.look-every=200ms",
                "--hr.payroll.look-every=200ms",
                "--hr.recovery.look-every=100ms",
                // all tests are strangers from one address
                "--hr.rates.per-address=100000",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort()));
    }

    public static RunningService get() {
        return Shared.SERVICE;
    }

    public Api api() {
        return new Api(context.getEnvironment().getRequiredProperty("hr.issuer"));
    }

    public Api.Client superAdmin() {
        return api().signIn("super-admin", superAdminSecret());
    }

    public String superAdminSecret() {
        try {
            return Files.readString(folder.resolve("super-admin")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GreenMail mail() {
        return mail;
    }

    /** Where files lie, encrypted. */
    public Path files() {
        return folder.resolve("files");
    }

    /** Where what is kept outside of all databases lies. */
    public Path ledger() {
        return folder.resolve("ledger");
    }

    /** All rows of the command database, whatever the tenant. */
    public JdbcClient database() {
        return JdbcClient.create(command.superuser());
    }

    public DataSource commandDatabase() {
        return command.superuser();
    }

    public JdbcClient keyDatabase() {
        return JdbcClient.create(keys.superuser());
    }

    public JdbcClient readDatabase() {
        return JdbcClient.create(read.superuser());
    }

    /** How another process on the same databases is told of them. */
    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public void close() {
        context.close();
        mail.stop();
        command.close();
        read.close();
        keys.close();
    }

    /** The other one's database; nobody fills it here. */
    private static TestDatabase readSide() {
        var read = TestDatabase.of("db/gate");
        var owner = new JdbcTemplate(read.owner());
        try (var migrations = Files.list(Path.of("../query-service/src/main/resources/db/read"))) {
            for (var each : migrations.sorted().toList()) owner.execute(Files.readString(each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "service-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
