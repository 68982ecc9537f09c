package io.hrsystem.deploy.local;

import io.hrsystem.deploy.local.backup.Aside;
import io.hrsystem.deploy.local.backup.BackupFolder;
import io.hrsystem.deploy.local.backup.BackupKeeper;
import io.hrsystem.deploy.local.backup.BackupSettings;
import io.hrsystem.deploy.local.backup.ClusterFolder;
import io.hrsystem.deploy.local.backup.LogArchive;
import io.hrsystem.deploy.local.backup.LostHistory;
import io.hrsystem.deploy.local.backup.Restored;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Where a server of the system is backed up, and how.
 *
 * @param server command or keys
 */
record Backups(String server, ClusterFolder cluster, BackupFolder folder, LogArchive log) {
    /** @param data the folder of all that the system keeps */
    static Backups of(Path repository, Path data, String server) {
        var folder = new BackupFolder(data.resolve("backup").resolve(server));
        var cluster = new ClusterFolder(data.resolve("postgres").resolve(server));
        var program = repository.resolve("deploy/local/log-archive").toAbsolutePath();
        return new Backups(server, cluster, folder, new LogArchive(folder.log(), program));
    }

    /** Lines of postgresql.conf; to be asked before the server starts. */
    Map<String, String> settings(BackupSettings settings) {
        return log.settings(settings.archived());
    }

    /** Refuses to begin anew, or with another server, over what would be needed to get the old one back. */
    void prepare() throws IOException {
        folder.prepare();
        var copies = folder.all();
        if (copies.isEmpty()) return;
        if (!cluster.exists())
            throw new Obstacle(
                    "The PostgreSQL server %s is gone, but there are backups of it in %s: bring it back with deploy/local/restore, or move them away to begin anew."
                            .formatted(cluster.root(), folder.root()));
        if (copies.getLast().system() != cluster.system())
            throw new Obstacle(
                    "The backups in %s are of another PostgreSQL server than %s: move them away, or put the right server in its place."
                            .formatted(folder.root(), cluster.root()));
    }

    /**
     * Says that the server comes from a restore, as long as the way back has not ended; and notes it in the database, if
     * the one that came out of the backup was too old for that. Its schema has to be up to date by now, and nobody at work.
     */
    void tellRestore(DataSource superuser, Console console) throws IOException, SQLException {
        var restored = Restored.in(cluster);
        if (restored.isEmpty()) return;
        restored.get().noteIn(folder);
        var history = new LostHistory(superuser);
        if (!history.isNoted(restored.get()))
            console.say(
                    "%s",
                    new Aside(new ClusterFolder(restored.get().aside().resolve("postgres/command")), Database.SMALL)
                            .noteIn(history, restored.get()));
        if (history.isOpen(restored.get()))
            console.say("MAINTENANCE: restored to %s", restored.get().to());
    }

    BackupKeeper keeper(String name, DataSource superuser, Duration every, Duration kept, Console console) {
        return new BackupKeeper(name, superuser, cluster, folder, log, every, kept, it -> console.say("%s", it));
    }
}
