package io.hrsystem.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** Where the system leaves something behind. Mails are their receivers', and read models are plain by design. */
record Haystacks(RunningSystem system, Needles needles) {
    /** @param bytes how much was looked at */
    record Look(String place, long bytes, Set<String> found) {
        @Override
        public String toString() {
            return "%s: %,d bytes, %d hits %s".formatted(place, bytes, found.size(), found);
        }
    }

    List<Look> all() throws IOException, SQLException, InterruptedException {
        var looks = new ArrayList<Look>();
        looks.addAll(server("command"));
        looks.addAll(server("keys"));
        looks.add(baseBackup("command"));
        looks.addAll(texts());
        return looks;
    }

    /** Where values are in plain, as long as they are there. */
    List<Look> readServer() throws IOException, SQLException {
        return server("read");
    }

    /** What people read who look after the system. */
    List<Look> texts() throws IOException, InterruptedException {
        var looks = new ArrayList<>(List.of(
                serverLog("command"),
                serverLog("keys"),
                serverLog("read"),
                folder("logs of the services", system.data().resolve("logs"), ""),
                look("console", needles.search().through(system.console())),
                folder("ledger", system.data().resolve("ledger"), "")));
        looks.addAll(metrics());
        return looks;
    }

    List<Look> metrics() throws IOException, InterruptedException {
        return List.of(
                metrics("command-service", system.ports().commandManagement()),
                metrics("query-service", system.ports().queryManagement()));
    }

    /** Its write-ahead log, its tables through SQL, and then all of its files with what was only in memory until now. */
    private List<Look> server(String database) throws IOException, SQLException {
        var data = postgres(database).resolve("data");
        var log = folder("pg_wal of postgresql-" + database, data.resolve("pg_wal"), "");
        var tables = needles.search();
        try (var session = new Store(system).session(database);
                var statement = session.createStatement()) {
            for (var table : TableText.all(session)) table.searchedBy(tables, session);
            statement.execute("CHECKPOINT");
        }
        return List.of(
                log,
                look("every column of hr_" + database, tables),
                folder("files of postgresql-" + database, data, ""));
    }

    private Look baseBackup(String database) throws IOException, SQLException {
        var copy = Files.createTempDirectory("base-backup");
        try (var session = new Store(system).session(database);
                var statement = session.createStatement()) {
            statement.execute("SELECT pg_backup_start('copy', true)");
            new LiveFiles(postgres(database).resolve("data")).copyTo(copy);
            statement.execute("SELECT pg_backup_stop(false)");
            return folder("base backup of postgresql-" + database, copy, "");
        } finally {
            FileSystemUtils.deleteRecursively(copy);
        }
    }

    private Look serverLog(String database) throws IOException {
        return folder("log of postgresql-" + database, postgres(database), "server.log");
    }

    private Look metrics(String service, int managementPort) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:%d/actuator/prometheus".formatted(managementPort));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError(answer);
            return look("metrics of " + service, needles.search().through(answer.body()));
        }
    }

    private Look folder(String place, Path folder, String beginning) throws IOException {
        var search = needles.search();
        new LiveFiles(folder).searchedBy(search, beginning);
        return look(place, search);
    }

    private static Look look(String place, Search search) {
        return new Look(place, search.bytes(), search.found());
    }

    private Path postgres(String database) {
        return system.data().resolve("postgres").resolve(database);
    }
}
