package io.hrsystem.keys;

import static io.hrsystem.keys.KeyServer.open;
import static io.hrsystem.keys.KeyServer.seal;
import static io.hrsystem.keys.KeyServer.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDestructionTest {
    @TempDir
    Path folder;

    private final TenantId tenant = TenantId.next();
    private KeyServer server;
    private SubjectKeys keys;

    @BeforeEach
    void start() throws Exception {
        server = new KeyServer(folder);
        keys = server.node();
    }

    @AfterEach
    void stop() {
        keys.close();
        server.close();
    }

    @Test
    void noNodeDecryptsAfterTheAnswer() throws Exception {
        var gone = someone(tenant);
        var stays = someone(tenant);
        var goneValue = seal(keys, gone, "gone");
        var staysValue = seal(keys, stays, "stays");
        var destroyed = new AtomicBoolean();
        var done = new AtomicBoolean();
        var reads = new AtomicLong();
        try (var reader = server.reader();
                // virtual ones that never wait would not let each other in
                var threads = Executors.newFixedThreadPool(4)) {
            var readings = new ArrayList<Future<Integer>>();
            for (var node : List.of(keys, reader, keys, reader))
                readings.add(threads.submit(() -> {
                    var late = 0;
                    while (!done.get()) {
                        reads.incrementAndGet();
                        var before = destroyed.get();
                        if (open(node, goneValue).isPresent() && before) late++;
                        assertThat(open(node, staysValue)).contains("stays");
                    }
                    return late;
                }));
            await().untilAtomic(reads, greaterThan(1_000L));

            server.destruction().destroy(gone);
            destroyed.set(true);
            await().untilAtomic(reads, greaterThan(reads.get() + 10_000));
            done.set(true);

            for (var reading : readings) assertThat(reading.get()).isZero();
            assertThat(open(keys, goneValue)).isEmpty();
            assertThat(open(reader, goneValue)).isEmpty();
        }
    }

    @Test
    void nothingIsEverSealedForItAgain() throws Exception {
        var name = someone(tenant);
        seal(keys, name, "김하나");

        server.destruction().destroy(name);

        assertThatThrownBy(() -> seal(keys, name, "김하나"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PERSON_ERASED");
        try (var another = server.node()) {
            assertThatThrownBy(() -> seal(another, name, "김하나")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aSilentNodeIsWaitedForAndNotForEver() throws Exception {
        var name = someone(tenant);
        seal(keys, name, "김하나");
        server.sql()
                .sql("INSERT INTO key_node (node, beat) VALUES ('silent', 7)")
                .update();
        var start = System.nanoTime();

        server.destruction().destroy(name);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Lease.LENGTH);
        assertThat(server.sql()
                        .sql("SELECT count(*) FROM key_node WHERE node = 'silent'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNodeThatCannotReachTheServerStopsWhenItsLeaseHasRunOut() throws Exception {
        var sealed = seal(keys, someone(tenant), "김하나");
        server.sql().sql("REVOKE ALL ON key_node FROM hr_key_maker").update();
        try {
            assertThat(open(keys, sealed)).contains("김하나");
            await().atMost(Lease.LENGTH.plusSeconds(5))
                    .untilAsserted(() ->
                            assertThatThrownBy(() -> open(keys, sealed)).hasMessageContaining("has not been reached"));
        } finally {
            server.sql()
                    .sql("GRANT SELECT, INSERT, UPDATE, DELETE ON key_node TO hr_key_maker")
                    .update();
        }
    }

    @Test
    void aServerThatIsSetBackDoesNotBringItBack() throws Exception {
        var name = someone(tenant);
        var sealed = seal(keys, name, "김하나");
        server.sql().sql("CREATE TABLE yesterday AS SELECT * FROM subject_key").update();
        server.destruction().destroy(name);

        server.sql().sql("TRUNCATE tombstone").update();
        server.sql().sql("UPDATE ledger_mark SET number = 0").update();
        server.sql().sql("INSERT INTO subject_key SELECT * FROM yesterday").update();

        try (var reader = server.reader()) {
            assertThat(open(reader, sealed)).isEmpty();
        }
        assertThat(server.sql()
                        .sql("SELECT count(*) FROM subject_key")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twiceIsOnce() throws Exception {
        var name = someone(tenant);
        var sealed = seal(keys, name, "김하나");

        assertThat(server.destruction().destroy(name)).isEqualTo(sealed.key());
        assertThat(server.destruction().destroy(name)).isEqualTo(sealed.key());

        assertThat(server.sql()
                        .sql("SELECT count(*) FROM tombstone")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
