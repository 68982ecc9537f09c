package io.hrsystem.deploy.local;

import static java.util.Objects.requireNonNull;

import io.hrsystem.database.RolePasswords;
import io.hrsystem.deploy.local.backup.BackupKeeper;
import io.hrsystem.deploy.local.backup.BackupSettings;
import io.hrsystem.deploy.local.cache.CacheUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All parts together: the order in which they start, and the reverse in which they stop. */
final class LocalSystem implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path repository;
    private final DataFolder data;
    private final Ports ports;
    private final Console console;
    private final CacheUse caches;
    private final boolean demo;
    private final Secrets secrets;
    private final Processes processes;
    private final Supervisor supervisor;
    private final Database commandDatabase;
    private final Database readDatabase;
    private final Database keyDatabase;
    private final Backups commandBackups;
    private final Backups keyBackups;
    private final BackupSettings backupSettings;
    private final List<BackupKeeper> keepers = new CopyOnWriteArrayList<>();
    private final MailCatcher mail;
    private final Services services;
    private volatile boolean stopping;

    LocalSystem(Path repository, DataFolder data, Ports ports, Console console, CacheUse caches, boolean demo) {
        this.repository = repository;
        this.data = data;
        this.ports = ports;
        this.console = console;
        this.caches = caches;
        this.demo = demo;
        this.secrets = new Secrets(data.secrets());
        this.processes = new Processes(data.running());
        this.supervisor = new Supervisor(console);
        this.backupSettings = backupSettings();
        this.commandBackups = Backups.of(repository, data.root(), "command");
        this.keyBackups = Backups.of(repository, data.root(), "keys");
        this.commandDatabase = Database.command(data, ports, processes, archiving(commandBackups));
        this.readDatabase = Database.read(data, ports, processes);
        this.keyDatabase = Database.keys(data, ports, processes, archiving(keyBackups));
        this.mail = new MailCatcher(ports.mail(), data.mail());
        this.services = new Services(repository, data, secrets, ports, commandDatabase, readDatabase, keyDatabase);
    }

    /** Returns when everything works. */
    void start() throws Exception {
        for (var leftover : processes.endLeftovers(PATIENCE))
            console.say("Ended %s, which an earlier launcher had left behind", leftover);
        ports.requireFree();
        data.note(ports);
        prepareBackups();
        startDatabases();
        mail.start();
        startServices();
        for (var keeper : keepers) keeper.awaitFirst();
        if (demo) new Demo(data, secrets, ports, console).load();
        console.say("%s", Welcome.text(repository, data, ports));
        if (caches == CacheUse.USE && !services.haveSoundCaches()) {
            console.say("The next start will be faster: what it needs is being made in the background");
            processes.start(services.training());
        }
    }

    private static BackupSettings backupSettings() {
        try {
            return BackupSettings.of(System.getenv());
        } catch (IllegalArgumentException e) {
            throw new Obstacle(requireNonNull(e.getMessage()));
        }
    }

    /** What only makes start caches needs no way back. */
    private boolean isBackedUp() {
        return caches != CacheUse.RECORD;
    }

    private Map<String, String> archiving(Backups backups) {
        return isBackedUp() ? backups.settings(backupSettings) : Map.of();
    }

    private void prepareBackups() throws IOException {
        if (!isBackedUp()) return;
        commandBackups.prepare();
        keyBackups.prepare();
    }

    private void keepBackedUp(Database database, Backups backups, Duration kept) {
        if (isBackedUp())
            keepers.add(backups.keeper(database.name(), database.superuser(), backupSettings.every(), kept, console)
                    .start());
    }

    private void startDatabases() throws Exception {
        var passwords = new RolePasswords(
                secrets.of("hr_owner"),
                secrets.of("hr_app"),
                secrets.of("hr_system"),
                secrets.of("hr_log"),
                secrets.of("hr_key_maker"),
                secrets.of("hr_key_reader"));
        together(
                database(commandDatabase, passwords),
                database(readDatabase, passwords),
                database(keyDatabase, passwords));
        keepBackedUp(commandDatabase, commandBackups, backupSettings.kept());
        keepBackedUp(keyDatabase, keyBackups, backupSettings.keysKept());
    }

    private Callable<String> database(Database database, RolePasswords passwords) {
        return () -> {
            database.start();
            database.prepare(passwords);
            console.say("%s runs on port %d", database.name(), database.port());
            supervisor.keep(database);
            return database.name();
        };
    }

    private void startServices() throws Exception {
        together(upToDate(Services.COMMAND, commandDatabase, keyDatabase), upToDate(Services.QUERY, readDatabase));
        console.say("Databases are up to date");
        if (isBackedUp()) commandBackups.tellRestore(commandDatabase.superuser(), console);
        together(
                service(Services.COMMAND, () -> services.command(caches), ports.command(), ports.commandManagement()),
                service(Services.QUERY, () -> services.query(caches), ports.query(), ports.queryManagement()));
    }

    /** Databases that this very program has brought up to date need no look; services validate them anyway. */
    private Callable<String> upToDate(String service, Database... databases) {
        return () -> {
            var program = services.fingerprint(service);
            if (Stream.of(databases).allMatch(it -> it.migratedBy().equals(program))) return service;
            migrate(service);
            for (var database : databases) database.noteMigratedBy(program);
            return service;
        };
    }

    private void migrate(String service) throws Exception {
        var program = services.migration(service);
        var exit = processes.start(program).waitFor();
        if (exit != 0)
            throw new IllegalStateException("the database of %s could not be brought up to date, %s says why"
                    .formatted(service, program.log()));
    }

    private Callable<String> service(String name, Supplier<Program> program, int port, int managementPort) {
        return () -> {
            var start = System.nanoTime();
            var service = new ServiceProcess(processes, name, program, managementPort);
            service.start();
            console.say("%s runs on port %d (ready after %.1f s)", name, port, (System.nanoTime() - start) / 1e9);
            if (caches != CacheUse.RECORD) supervisor.keep(service);
            return name;
        };
    }

    @SafeVarargs
    private static void together(Callable<String>... tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var task : threads.invokeAll(List.of(tasks))) task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    boolean isStopping() {
        return stopping;
    }

    Services services() {
        return services;
    }

    @Override
    public void close() {
        stop(PATIENCE);
    }

    /** Kills the services that have not ended when patience is over; databases always end in good order. */
    void stop(Duration patience) {
        stopping = true;
        console.say("Stopping");
        supervisor.stop();
        processes.stop(patience);
        keepers.forEach(BackupKeeper::close);
        mail.close();
        readDatabase.close();
        keyDatabase.close();
        commandDatabase.close();
        data.close();
        console.say("Stopped");
    }
}
