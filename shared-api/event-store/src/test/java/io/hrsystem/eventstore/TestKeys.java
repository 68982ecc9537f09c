package io.hrsystem.eventstore;

import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.keys.master.LocalMasterKey;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A database of keys, and nodes that use it. */
public final class TestKeys implements AutoCloseable {
    private final TestDatabase database = TestDatabase.keys();
    private final LocalMasterKey master;
    private final Tombstones tombstones;

    public TestKeys(Path folder) throws IOException {
        master = LocalMasterKey.readOrCreate(folder.resolve("master-key"));
        tombstones = new Tombstones(new ObjectLedger(new FolderObjects(folder.resolve("ledger")), Clock.systemUTC()));
    }

    public SubjectKeys node() {
        return new SubjectKeys(database.keyMaker(), master, tombstones, Duration.ofMinutes(5)).start();
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
