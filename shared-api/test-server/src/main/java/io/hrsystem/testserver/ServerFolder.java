package io.hrsystem.testserver;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a server lives: its data, its log and the superuser's password (mode 0600) side by side. */
record ServerFolder(Path root) {
    private static final Pattern FATAL = Pattern.compile("^.*(?:FATAL|PANIC|error): +");
    /** Said to who came meanwhile, whatever the server itself ended of. */
    private static final Pattern TURNED_AWAY = Pattern.compile("FATAL: +the database system is ");

    private static final String OWN_SETTINGS = "hr.conf";
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("listen_addresses", "127.0.0.1"),
            // no socket in a shared folder: its path has a length limit and its name would collide
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // details of errors quote rows, and with them people
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_parameter_max_length_on_error", "0"));

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("server.log");
    }

    private Path passwordFile() {
        return root.resolve("superuser-password");
    }

    String password() throws IOException {
        if (!Files.exists(passwordFile()))
            throw new IllegalStateException(
                    "The file %s is missing, so nobody can sign in to the data beside it: put it back or choose another data folder."
                            .formatted(passwordFile()));
        return Files.readString(passwordFile());
    }

    /** Makes the folder on first use; otherwise only looks whether these programs can read it. */
    void prepare(PostgresBinaries binaries) throws IOException, InterruptedException {
        Files.createDirectories(data());
        var version = data().resolve("PG_VERSION");
        if (isEmpty(data())) initialise(binaries);
        refuseIfInUse();
        if (!Files.exists(version))
            throw new IllegalStateException(
                    "The folder %s is no PostgreSQL data folder or is damaged: restore it from a backup or choose another data folder."
                            .formatted(data()));
        var found = Files.readString(version).strip();
        if (!found.equals(binaries.majorVersion()))
            throw new IllegalStateException(
                    "The data in %s is from PostgreSQL %s but this is PostgreSQL %s: upgrade it with pg_upgrade or choose another data folder."
                            .formatted(data(), found, binaries.majorVersion()));
    }

    void configure(int port, Map<String, String> settings) throws IOException {
        var all = new TreeMap<>(SETTINGS);
        all.putAll(settings);
        all.put("port", Integer.toString(port));
        var lines = all.entrySet().stream()
                .map(it -> "%s = '%s'%n"
                        .formatted(
                                it.getKey(), it.getValue().replace("\\", "\\\\").replace("'", "''")))
                .collect(Collectors.joining());
        Files.writeString(data().resolve(OWN_SETTINGS), lines);
    }

    private void initialise(PostgresBinaries binaries) throws IOException, InterruptedException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(passwordFile());
        Files.createFile(passwordFile(), ownerOnly);
        Files.writeString(passwordFile(), UuidCreator.getRandomBased().toString());
        var initdb = binaries.command(
                "initdb",
                "--pgdata=" + data(),
                "--pwfile=" + passwordFile(),
                "--username=postgres",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums");
        var process = new ProcessBuilder(initdb)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        if (process.waitFor() != 0)
            throw new IllegalStateException(
                    "PostgreSQL could not make its data folder %s: %s".formatted(data(), lastWords()));
        Files.writeString(data().resolve("postgresql.conf"), "include '%s'%n".formatted(OWN_SETTINGS), APPEND);
    }

    private void refuseIfInUse() throws IOException {
        var lock = data().resolve("postmaster.pid");
        if (!Files.exists(lock)) return;
        var pid = Long.parseLong(Files.readAllLines(lock).getFirst());
        var owner = ProcessHandle.of(pid).flatMap(it -> it.info().command()).orElse("");
        if (owner.endsWith("postgres"))
            throw new IllegalStateException(
                    "The data in %s is in use by another PostgreSQL: stop it (process %d) or choose another data folder."
                            .formatted(data(), pid));
    }

    /** A fresh log for this start; that of the start before is kept beside it. */
    Path newLog() throws IOException {
        if (Files.exists(log())) Files.move(log(), root.resolve("server.log.1"), REPLACE_EXISTING);
        return Files.createFile(log());
    }

    /** Why the server gave up: the last fatal line of its log or, if there is none, all of it. */
    String lastWords() throws IOException {
        var lines = Files.readAllLines(log()).stream()
                .filter(TURNED_AWAY.asPredicate().negate())
                .toList();
        return lines.stream()
                .filter(FATAL.asPredicate())
                .map(it -> FATAL.matcher(it).replaceFirst(""))
                .reduce((_, last) -> last)
                .orElse(String.join(" ", lines));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
