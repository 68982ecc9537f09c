package io.hrsystem.deploy.local;

import java.io.IOException;
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

    private static final List<String> JVM = List.of(
            "-Xmx1g",
            // a GC pause is a pause of every request and of every read model
            "-XX:MaxGCPauseMillis=20",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path repository;
    private final DataFolder data;
    private final Secrets secrets;
    private final Ports ports;
    private final List<String> databases;

    Services(Path repository, DataFolder data, Secrets secrets, Ports ports, Database command, Database read) {
        this.repository = repository;
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
        this.databases = List.of("--hr.database.command.url=" + command.url(), "--hr.database.read.url=" + read.url());
    }

    Program command() {
        secrets.of("super-admin");
        return program(
                COMMAND,
                COMMAND,
                List.of(
                        "--server.port=" + ports.command(),
                        "--management.server.port=" + ports.commandManagement(),
                        "--hr.identity.key-file=" + secrets.file("signing-keys.json"),
                        "--hr.identity.bootstrap-client-secret-file=" + secrets.file("super-admin"),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + ports.mail(),
                        "--hr.mail.from=HR system <no-reply@localhost>",
                        "--hr.mail.link-base=" + issuer()),
                requests());
    }

    Program query() {
        return program(
                QUERY,
                QUERY,
                List.of(
                        "--server.port=" + ports.query(),
                        "--management.server.port=" + ports.queryManagement(),
                        "--hr.jwk-set-uri=" + issuer() + "/oauth2/jwks"),
                requests());
    }

    /** Brings the database of a service up to date and ends. */
    Program migration(String service) {
        var everyPassword = new HashMap<>(requests());
        everyPassword.put("HR_DATABASE_OWNER_PASSWORD", secrets.of("hr_owner"));
        return program(service + "-migration", service, List.of("--migrate"), everyPassword);
    }

    private Program program(String name, String service, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-jar", jar(service).toString(), "--spring.profiles.active=local"));
        command.addAll(List.of("--server.address=127.0.0.1", "--management.server.address=127.0.0.1"));
        command.add("--hr.issuer=" + issuer());
        command.addAll(databases);
        command.addAll(arguments);
        return new Program(name, command, environment, data.log(service));
    }

    private Map<String, String> requests() {
        return Map.of(
                "HR_DATABASE_APP_PASSWORD",
                secrets.of("hr_app"),
                "HR_DATABASE_SYSTEM_PASSWORD",
                secrets.of("hr_system"));
    }

    private String issuer() {
        return "http://localhost:" + ports.command();
    }

    private Path jar(String service) {
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
