package io.hrsystem.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.keys.master.LocalMasterKey;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of keys with what belongs to it, and nodes that use it. */
final class KeyServer implements AutoCloseable {
    static final byte[] HERE = "here".getBytes(UTF_8);

    final TestDatabase database = TestDatabase.keys();
    final LocalMasterKey master;
    final Tombstones tombstones;

    KeyServer(Path folder) throws IOException {
        master = LocalMasterKey.readOrCreate(folder.resolve("master-key"));
        tombstones = new Tombstones(new ObjectLedger(new FolderObjects(folder.resolve("ledger")), Clock.systemUTC()));
    }

    SubjectKeys node() {
        return new SubjectKeys(database.keyMaker(), master, tombstones, Duration.ofMinutes(5)).start();
    }

    /** Reads only, as query-service does. */
    SubjectKeys reader() {
        return new SubjectKeys(database.keyReader(), master, tombstones, Duration.ofMinutes(5)).start();
    }

    KeyDestruction destruction() {
        return new KeyDestruction(database.keyMaker(), tombstones);
    }

    CompanyKeyDestruction companyDestruction() {
        return new CompanyKeyDestruction(database.keyMaker(), tombstones);
    }

    KeyRotation rotation() {
        return new KeyRotation(database.keyMaker(), master);
    }

    JdbcClient sql() {
        return JdbcClient.create(database.superuser());
    }

    static KeyName someone(TenantId tenant) {
        return new KeyName(tenant, Ids.next(), RetentionClass.EMPLOYMENT);
    }

    static Sealed seal(SubjectKeys node, KeyName name, String value) {
        var id = node.idsOf(name.tenant(), List.of(name)).values().iterator().next();
        return node.seal(id, value.getBytes(UTF_8), HERE);
    }

    /** As a value of a company that nothing has happened to. */
    static Optional<String> open(SubjectKeys node, Sealed sealed) {
        return open(node, sealed, TenantId.PLATFORM);
    }

    static Optional<String> open(SubjectKeys node, Sealed sealed, TenantId owner) {
        return node.open(sealed, owner, HERE).map(it -> new String(it, UTF_8));
    }

    @Override
    public void close() {
        database.close();
    }
}
