package io.hrsystem.query.testing;

import io.hrsystem.keys.KeyDestruction;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.keys.master.LocalMasterKey;
import io.hrsystem.query.platform.pages.session.PageKeys;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.testserver.TestDatabase;
import io.hrsystem.testserver.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A command and a read database for one application, each on a server of its own; they go with the servers. */
public record TestDatabases(TestDatabase command, TestDatabase read, TestDatabase keys, Path folder)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public TestDatabases() {
        this(
                TestDatabase.of("db/gate", "db/event-store", "db/record"),
                TestDatabase.on(TestServer.another(), "db/gate", "db/read"),
                TestDatabase.keys(),
                temporary());
    }

    /** As the side that decides has them. */
    public SubjectKeys subjectKeys() {
        var master = LocalMasterKey.readOrCreate(masterKey());
        return new SubjectKeys(keys.keyMaker(), master, tombstones(), Duration.ofMinutes(5)).start();
    }

    /** As that side destroys them; it waits for all who use them. */
    public KeyDestruction keyDestruction() {
        return new KeyDestruction(keys.keyMaker(), tombstones());
    }

    private Tombstones tombstones() {
        try {
            return new Tombstones(new ObjectLedger(new FolderObjects(folder.resolve("ledger")), Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pageKeys() {
        try {
            return Files.writeString(folder.resolve("page-keys"), PageKeys.generate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path masterKey() {
        return folder.resolve("master-key");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keys-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties()).applyTo(context);
        context.getBeanFactory().registerSingleton("testDatabases", this);
    }

    /** What a service needs to find these databases. */
    public Map<String, String> properties() {
        var passwords = TestServer.PASSWORDS;
        // a service that is not a developer's makes none
        LocalMasterKey.readOrCreate(masterKey());
        return Map.ofEntries(
                Map.entry("hr.database.command.url", command.url()),
                Map.entry("hr.database.read.url", WatchedDriver.url(read.url())),
                Map.entry("hr.database.app.password", passwords.app()),
                Map.entry("hr.database.system.password", passwords.system()),
                Map.entry("hr.database.log.password", passwords.log()),
                Map.entry("hr.database.owner.password", passwords.owner()),
                Map.entry("hr.database.keys.url", keys.url()),
                Map.entry("hr.database.key-reader.password", passwords.keyReader()),
                Map.entry("hr.keys.master-key-file", masterKey().toString()),
                Map.entry("hr.ledger.folder", folder.resolve("ledger").toString()),
                Map.entry("hr.position-key", Client.POSITION_KEY),
                Map.entry("hr.issuer", Tokens.ISSUER),
                Map.entry("hr.pages.key-file", pageKeys().toString()),
                Map.entry("management.server.port", "0"),
                // so few that rebuilds of small companies have to write before the end
                Map.entry("hr.projections.rebuild.streams-in-memory", "50"));
    }
}
