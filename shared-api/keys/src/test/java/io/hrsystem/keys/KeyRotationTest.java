package io.hrsystem.keys;

import static io.hrsystem.keys.KeyServer.open;
import static io.hrsystem.keys.KeyServer.seal;
import static io.hrsystem.keys.KeyServer.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.TenantId;
import io.hrsystem.keys.master.LocalMasterKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    @TempDir
    Path folder;

    private final TenantId tenant = TenantId.next();
    private KeyServer server;

    @BeforeEach
    void start() throws Exception {
        server = new KeyServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theCompanysKeyIsReplacedWhileWorkGoesOn() throws Exception {
        nothingIsLost(it -> it.ofTenant(tenant));

        assertThat(column("SELECT DISTINCT tenant_version::text FROM subject_key WHERE tenant_id = '%s'"
                        .formatted(tenant)))
                .containsExactly("4");
    }

    @Test
    void theMasterKeyIsReplacedWhileWorkGoesOn() throws Exception {
        nothingIsLost(KeyRotation::ofMaster);

        assertThat(column("SELECT DISTINCT master FROM tenant_key"))
                .isEqualTo(column("SELECT version FROM master_key"));
    }

    /** People and companies are made all the time, and everything is read by a node that knows nothing yet. */
    private void nothingIsLost(Consumer<KeyRotation> rotation) throws Exception {
        var done = new AtomicBoolean();
        var sealed = new ArrayList<Sealed>();
        try (var one = server.node();
                var other = server.node();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 700; i++) sealed.add(seal(one, someone(tenant), "old"));
            var writing = new ArrayList<Future<List<Sealed>>>();
            for (var node : List.of(one, other))
                writing.add(threads.submit(() -> {
                    var made = new ArrayList<Sealed>();
                    while (!done.get()) {
                        made.add(seal(node, someone(tenant), "new"));
                        made.add(seal(node, someone(TenantId.next()), "new"));
                    }
                    return made;
                }));

            var old = List.copyOf(sealed);
            var reading = threads.submit(() -> {
                while (!done.get()) {
                    try (var reader = server.reader()) {
                        for (var value : old) assertThat(open(reader, value)).contains("old");
                    }
                }
            });

            for (var round = 0; round < 3; round++) rotation.accept(server.rotation());
            done.set(true);
            reading.get();

            for (var thread : writing) sealed.addAll(thread.get());
        }
        try (var reader = server.reader()) {
            for (var value : sealed) assertThat(open(reader, value)).isPresent();
        }
    }

    @Test
    void whatWasRetiredOpensNothingAnyMore() throws Exception {
        var stolen = folder.resolve("stolen");
        Sealed sealed;
        try (var node = server.node()) {
            sealed = seal(node, someone(tenant), "김하나");
        }
        Files.copy(folder.resolve("master-key"), stolen);

        server.rotation().ofMaster();

        var thief = new LocalMasterKey(stolen);
        try (var keys =
                new SubjectKeys(server.database.keyReader(), thief, server.tombstones, Duration.ofMinutes(5)).start()) {
            assertThatThrownBy(() -> open(keys, sealed)).hasMessageContaining("does not open");
        }
    }

    @Test
    void oneAtATime() throws Exception {
        try (var connection = server.database.keyMaker().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(1)");

            assertThatThrownBy(() -> server.rotation().ofMaster()).hasMessageContaining("under way");

            statement.execute("SELECT pg_advisory_unlock(1)");
        }
    }

    private Set<String> column(String sql) {
        return Set.copyOf(server.sql().sql(sql).query(String.class).list());
    }
}
