package io.hrsystem.deploy.local;

import io.hrsystem.database.RolePasswords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** All parts together: the order in which they start, and the reverse in which they stop. */
final class LocalSystem implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path repository;
    private final DataFolder data;
    private final Ports ports;
    private final Console console;
    private final Secrets secrets;
    private final Processes processes;
    private final Supervisor supervisor;
    private final Database commandDatabase;
    private final Database readDatabase;
    private final MailCatcher mail;
    private volatile boolean stopping;

    LocalSystem(Path repository, DataFolder data, Ports ports, Console console) {
        this.repository = repository;
        this.data = data;
        this.ports = ports;
        this.console = console;
        this.secrets = new Secrets(data.secrets());
        this.processes = new Processes(data.running());
        this.supervisor = new Supervisor(console);
        this.commandDatabase = Database.command(data, ports, processes);
        this.readDatabase = Database.read(data, ports, processes);
        this.mail = new MailCatcher(ports.mail(), data.mail());
    }

    /** Returns when everything works. */
    void start() throws Exception {
        for (var leftover : processes.endLeftovers(PATIENCE))
            console.say("Ended %s, which an earlier launcher had left behind", leftover);
        ports.requireFree();
        data.note(ports);
        startDatabases();
        mail.start();
        startServices();
        console.say("%s", Welcome.text(repository, data, ports));
    }

    private void startDatabases() throws Exception {
        var passwords = new RolePasswords(secrets.of("hr_owner"), secrets.of("hr_app"), secrets.of("hr_system"));
        together(database(commandDatabase, passwords), database(readDatabase, passwords));
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
        var services = new Services(repository, data, secrets, ports, commandDatabase, readDatabase);
        together(migration(services, Services.COMMAND), migration(services, Services.QUERY));
        console.say("Databases are up to date");
        together(
                service(services.command(), ports.command(), ports.commandManagement()),
                service(services.query(), ports.query(), ports.queryManagement()));
    }

    private Callable<String> migration(Services services, String service) {
        return () -> {
            var program = services.migration(service);
            var exit = processes.start(program).waitFor();
            if (exit != 0)
                throw new IllegalStateException("the database of %s could not be brought up to date, %s says why"
                        .formatted(service, program.log()));
            return service;
        };
    }

    private Callable<String> service(Program program, int port, int managementPort) {
        return () -> {
            var service = new ServiceProcess(processes, program, managementPort);
            service.start();
            console.say("%s runs on port %d", service.name(), port);
            supervisor.keep(service);
            return service.name();
        };
    }

    private static void together(Callable<String> one, Callable<String> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var task : threads.invokeAll(List.of(one, other))) task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public void close() {
        stopping = true;
        console.say("Stopping");
        supervisor.stop();
        processes.stop(PATIENCE);
        mail.close();
        readDatabase.close();
        commandDatabase.close();
        data.close();
        console.say("Stopped");
    }
}
