package io.hrsystem.deploy.local;

import static java.util.Objects.requireNonNull;

import io.hrsystem.deploy.local.cache.CacheUse;
import io.hrsystem.deploy.local.cache.Fingerprint;
import io.hrsystem.deploy.local.cache.Jdk;
import io.hrsystem.deploy.local.cache.StartCache;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the two services are started here: their jars, ports, databases and secrets. */
final class Services {
    static final String COMMAND = "command-service";
    static final String QUERY = "query-service";

    private final Path repository;
    private final Map<String, StartCache> caches;
    private final DataFolder data;
    private final Secrets secrets;
    private final Ports ports;
    private final List<String> databases;

    Services(
            Path repository,
            DataFolder data,
            Secrets secrets,
            Ports ports,
            Database command,
            Database read,
            Database keys) {
        this.repository = repository;
        this.caches = Map.of(COMMAND, cache(repository, COMMAND), QUERY, cache(repository, QUERY));
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
        this.databases = List.of(
                "--hr.database.command.url=" + command.url(),
                "--hr.database.read.url=" + read.url(),
                "--hr.database.keys.url=" + keys.url());
    }

    /** Where the caches of all services are. */
    static Path caches(Path repository) {
        return repository.resolve("deploy/local/target/start");
    }

    private static StartCache cache(Path repository, String service) {
        return new StartCache(jar(repository, service), caches(repository).resolve(service), JvmOptions.ALL);
    }

    boolean haveSoundCaches() {
        return caches.values().stream().allMatch(StartCache::isSound);
    }

    void acceptCaches() {
        caches.values().forEach(StartCache::accept);
    }

    /** Makes the caches, and leaves the machine to everybody else meanwhile. */
    Program training() {
        var command = new ArrayList<>(List.of("nice", "-n", "19", Jdk.java()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Training.class.getName()));
        command.add(repository.toString());
        return new Program("training", command, Map.of(), data.log("training"));
    }

    /** Stands for the program, and with it for the schema that it needs. */
    String fingerprint(String service) throws IOException {
        return Fingerprint.ofJar(jar(repository, service));
    }

    Program command(CacheUse use) {
        secrets.of("super-admin");
        return program(
                COMMAND,
                COMMAND,
                use,
                List.of(
                        "--server.port=" + ports.command(),
                        "--management.server.port=" + ports.commandManagement(),
                        "--hr.identity.key-file=" + secrets.file("signing-keys.json"),
                        "--hr.secrets.hash-key-file=" + secrets.file("hash-key"),
                        "--hr.files.folder=" + data.files(),
                        "--hr.files.key-file=" + secrets.file("file-keys.json"),
                        "--hr.seals.key-file=" + secrets.file("seal-key"),
                        "--hr.identity.bootstrap-client-secret-file=" + secrets.file("super-admin"),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + ports.mail(),
                        // each look is written to the log, which is archived: idle days should be small
                        "--hr.mail.outbox-every=5s",
                        "--hr.mail.from=HR system <no-reply@localhost>",
                        "--hr.mail.link-base=" + issuer(),
                        "--hr.payroll.link-base=" + pages(),
                        "--hr.sign-in.pages-redirect-uris=" + pages() + "/login/oauth2/code/hr",
                        "--hr.sign-in.pages-post-logout-redirect-uris=" + pages() + "/signed-out," + pages() + "/"),
                requests(COMMAND));
    }

    Program query(CacheUse use) {
        return program(
                QUERY,
                QUERY,
                use,
                List.of(
                        "--server.port=" + ports.query(),
                        "--management.server.port=" + ports.queryManagement(),
                        "--hr.jwk-set-uri=http://127.0.0.1:%d/oauth2/jwks".formatted(ports.command()),
                        "--hr.pages.command-service=http://127.0.0.1:%d".formatted(ports.command()),
                        "--hr.pages.key-file=" + secrets.file("page-keys.json")),
                requests(QUERY));
    }

    /** Brings the database of a service up to date and ends. */
    Program migration(String service) {
        var everyPassword = new HashMap<>(requests(service));
        everyPassword.put("HR_DATABASE_OWNER_PASSWORD", secrets.of("hr_owner"));
        return program(service + "-migration", service, CacheUse.NONE, List.of("--migrate"), everyPassword);
    }

    private Program program(
            String name, String service, CacheUse use, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Jdk.java());
        command.addAll(JvmOptions.ALL);
        command.addAll(requireNonNull(caches.get(service)).launch(use));
        command.add("--spring.profiles.active=local");
        command.addAll(List.of("--server.address=127.0.0.1", "--management.server.address=127.0.0.1"));
        command.add("--hr.issuer=" + issuer());
        command.addAll(databases);
        command.add("--hr.keys.master-key-file=" + secrets.file("master-key.json"));
        command.add("--hr.ledger.folder=" + data.ledger());
        command.addAll(arguments);
        return new Program(name, command, environment, data.log(service));
    }

    /** Each service gets what it needs of these: who reads keys cannot make any. */
    private Map<String, String> requests(String service) {
        var role = service.equals(COMMAND) ? "hr_key_maker" : "hr_key_reader";
        return Map.of(
                service.equals(COMMAND) ? "HR_DATABASE_KEYMAKER_PASSWORD" : "HR_DATABASE_KEYREADER_PASSWORD",
                secrets.of(role),
                "HR_DATABASE_APP_PASSWORD",
                secrets.of("hr_app"),
                "HR_DATABASE_SYSTEM_PASSWORD",
                secrets.of("hr_system"),
                "HR_DATABASE_LOG_PASSWORD",
                secrets.of("hr_log"),
                "HR_POSITION_KEY",
                secrets.of("position-key"));
    }

    private String issuer() {
        return "http://localhost:" + ports.command();
    }

    private String pages() {
        return "http://localhost:" + ports.query();
    }

    private static Path jar(Path repository, String service) {
        var target = repository.resolve(service).resolve("target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> missing(target));
        } catch (IOException _) {
            throw missing(target);
        }
    }

    private static Obstacle missing(Path target) {
        return new Obstacle("There is no *-exec.jar in %s: build it with mvn package -DskipTests.".formatted(target));
    }
}
