package io.hrsystem.deploy.local.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** Copies a server while it works. */
record Copying(ClusterFolder cluster, BackupFolder backup) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'");

    /**
     * Returns when the copy and all of the log that it needs are on disk: it counts only then. One session does it, and
     * holds no transaction meanwhile.
     */
    Copy make(DataSource superuser) throws IOException, SQLException {
        backup.prepare();
        var name = NAME.format(OffsetDateTime.now(ZoneOffset.UTC));
        var draft = Files.createDirectory(backup.copies().resolve(name + BackupFolder.UNFINISHED));
        try {
            fill(draft, name, superuser);
            var done = backup.copies().resolve(name);
            Durable.move(draft, done);
            return Copy.read(done);
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private void fill(Path draft, String name, DataSource superuser) throws IOException, SQLException {
        try (var session = superuser.getConnection();
                var statement = session.createStatement();
                var zip = new DataZip(
                        cluster.data(), new BufferedOutputStream(Files.newOutputStream(Copy.data(draft)), 1 << 20))) {
            statement.execute("SELECT pg_backup_start('%s', fast => true)".formatted(name));
            zip.addServer();
            // waits until all of the log up to here has been archived
            try (var end = asked(statement, """
                SELECT lsn, labelfile, substr(pg_walfile_name(lsn), 1, 8) AS timeline FROM pg_backup_stop(true)\
                """)) {
                var label = end.getString("labelfile");
                zip.add("backup_label", label.getBytes(UTF_8));
                Copy.describe(
                        draft,
                        now(session.createStatement()),
                        Integer.parseInt(end.getString("timeline"), 16),
                        label.replaceAll("(?s)^START WAL LOCATION: (\\S+).*", "$1"),
                        end.getString("lsn"),
                        cluster.system());
            }
        }
        Durable.sync(Copy.data(draft));
        Files.copy(cluster.password(), Copy.password(draft));
        Durable.sync(Copy.password(draft));
    }

    private static Instant now(Statement statement) throws SQLException {
        try (var now = asked(statement, "SELECT clock_timestamp()")) {
            return now.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static ResultSet asked(Statement statement, String sql) throws SQLException {
        var row = statement.executeQuery(sql);
        row.next();
        return row;
    }
}
