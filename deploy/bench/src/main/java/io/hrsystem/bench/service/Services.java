package io.hrsystem.bench.service;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.hrsystem.bench.harness.Ports;
import io.hrsystem.bench.harness.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** command-service and query-service on a server for each database, as an operator starts them. */
public final class Services implements AutoCloseable {
    public static final String COMMAND = "hr_command";
    public static final String READ = "hr_read";

    private static final String KEYS = "hr_keys";
    private static final Pattern REBUILT = Pattern.compile("is live after ([0-9.]+) s: ([0-9,]+) events");
    private static final String COMMAND_SERVICE = "command-service";
    private static final String QUERY_SERVICE = "query-service";

    private final Jars jars;
    private final Server server;
    private final String command;
    private final String read;
    private final String keys;
    private final Path folder;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final int commandPort = Ports.free();
    private final int queryPort = Ports.free();
    private final List<Child> children = new ArrayList<>();

    /** Makes the databases; nothing is started yet. */
    public Services(Jars jars, Server server) throws IOException {
        this(jars, server, "");
        server.create(COMMAND, "db/gate", "db/event-store", "db/record", "db/command");
        server.read().create(READ, "db/gate", "db/read");
        server.read().createKeys(KEYS);
    }

    private Services(Jars jars, Server server, String suffix) throws IOException {
        this.jars = jars;
        this.server = server;
        command = COMMAND + suffix;
        read = READ + suffix;
        keys = KEYS + suffix;
        folder = Files.createDirectories(server.folder().resolve("services" + suffix));
        mail.start();
    }

    /** Of another build, beside ours: on databases of its own, which its own jars migrate. */
    public static Services ofAnotherBuild(Jars jars, Server server, String suffix)
            throws IOException, InterruptedException {
        var services = new Services(jars, server, suffix);
        server.createEmpty(services.command);
        server.read().createEmpty(services.read);
        // an older build does not ask for it
        server.read().createEmptyKeys(services.keys);
        services.migrate(COMMAND_SERVICE);
        services.migrate(QUERY_SERVICE);
        return services;
    }

    private void migrate(String service) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(jars.launch(service));
        arguments.add("--migrate");
        arguments.addAll(databases(server.port()));
        arguments.add("--hr.database.owner.password=" + Server.PASSWORDS.owner());
        new Child(service + "-migrate", folder, arguments).awaitEnd();
    }

    /** Returns how many events a second the new read models of this group were made from. */
    public double rebuild(String group) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(jars.launch(QUERY_SERVICE));
        arguments.addAll(List.of("--rebuild", group, "--hr.issuer=" + base(), "--hr.position-key=none"));
        arguments.addAll(databases(server.port()));
        arguments.add("--hr.database.owner.password=" + Server.PASSWORDS.owner());
        var said = new Child("rebuild", folder, arguments).awaitEnd();
        var live = REBUILT.matcher(said);
        if (!live.find()) throw new IllegalStateException(said);
        return Double.parseDouble(live.group(2).replace(",", "")) / Double.parseDouble(live.group(1));
    }

    public Child startCommandService() throws IOException, InterruptedException {
        return startCommandService(server.port());
    }

    /** @param databasePort where it finds the command database */
    public Child startCommandService(int databasePort) throws IOException, InterruptedException {
        return start(
                COMMAND_SERVICE,
                jars.launch(COMMAND_SERVICE),
                commandPort,
                databasePort,
                "--hr.identity.key-file=" + folder.resolve("keys.json"),
                "--hr.secrets.hash-key-file=" + folder.resolve("hash-key"),
                "--hr.files.folder=" + folder.resolve("files"),
                "--hr.files.key-file=" + folder.resolve("file-keys"),
                "--hr.seals.key-file=" + folder.resolve("seal-key"),
                "--hr.identity.bootstrap-client-secret-file=" + folder.resolve("super-admin"),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--hr.mail.from=no-reply@localhost",
                "--hr.mail.link-base=" + base());
    }

    /** Returns when it has caught up. */
    public Child startQueryService() throws IOException, InterruptedException {
        return startQueryService(jars.launch(QUERY_SERVICE));
    }

    /** @param main starts the service too */
    public Child startQueryService(Class<?> main, String... options) throws IOException, InterruptedException {
        var launch = new ArrayList<>(List.of(options));
        launch.addAll(jars.launch(QUERY_SERVICE, main, folder));
        return startQueryService(launch);
    }

    private Child startQueryService(List<String> launch) throws IOException, InterruptedException {
        return start(
                QUERY_SERVICE,
                launch,
                queryPort,
                server.port(),
                "--hr.jwk-set-uri=" + base() + "/oauth2/jwks",
                "--hr.pages.key-file=" + folder.resolve("page-keys"));
    }

    /** The command database, past every policy. */
    public DataSource commandDatabase() {
        return server.superuser(command);
    }

    /** Where command-service listens. */
    public int commandPort() {
        return commandPort;
    }

    /** Where query-service listens. */
    public int queryPort() {
        return queryPort;
    }

    public String base() {
        return "http://localhost:" + commandPort;
    }

    /** A token of the machine client that every new system has. */
    String superAdmin() throws IOException, InterruptedException {
        return Http.signIn(
                base(),
                "super-admin",
                Files.readString(folder.resolve("super-admin")).strip());
    }

    private Child start(String service, List<String> launch, int port, int databasePort, String... own)
            throws IOException, InterruptedException {
        var management = Ports.free();
        var arguments = new ArrayList<>(launch);
        arguments.addAll(List.of(
                "--spring.profiles.active=local",
                "--server.port=" + port,
                "--management.server.port=" + management,
                "--hr.position-key=the position key of these measurements",
                // how much there can be is what is measured
                "--hr.rates.per-client=100000000",
                "--hr.rates.per-company=100000000",
                "--hr.rates.per-address=100000000",
                "--hr.issuer=" + base()));
        arguments.addAll(databases(databasePort));
        arguments.addAll(List.of(own));
        var child = new Child(service, folder, arguments);
        children.add(child);
        return child.awaitReady(() -> Http.isReady(management));
    }

    private List<String> databases(int port) {
        return List.of(
                "--hr.database.command.url=" + server.url(command, port),
                "--hr.database.read.url=" + server.read().url(read),
                "--hr.database.keys.url=" + server.read().url(keys),
                "--hr.database.key-maker.password=" + Server.PASSWORDS.keyMaker(),
                "--hr.database.key-reader.password=" + Server.PASSWORDS.keyReader(),
                "--hr.keys.master-key-file=" + folder.resolve("master-key"),
                "--hr.ledger.folder=" + folder.resolve("ledger"),
                "--hr.database.app.password=" + Server.PASSWORDS.app(),
                "--hr.database.system.password=" + Server.PASSWORDS.system(),
                "--hr.database.log.password=" + Server.PASSWORDS.log());
    }

    @Override
    public void close() throws InterruptedException {
        for (var child : children) child.close();
        mail.stop();
    }
}
