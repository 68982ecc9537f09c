package io.hrsystem.keys;

import static io.hrsystem.keys.KeyServer.open;
import static io.hrsystem.keys.KeyServer.seal;
import static io.hrsystem.keys.KeyServer.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.Refusal;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class CompanyKeyDestructionTest {
    @TempDir
    Path folder;

    private final TenantId company = TenantId.next();
    private final TenantId other = TenantId.next();
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
    void noNodeReadsAnythingOfItAfterTheAnswer() throws Exception {
        var gone = sealed(company, 20);
        var stays = sealed(other, 5);
        try (var reader = server.reader()) {
            for (var each : gone) assertThat(open(reader, each, company)).isPresent();

            server.companyDestruction().destroy(company);

            for (var node : List.of(keys, reader)) {
                for (var each : gone) assertThat(open(node, each, company)).isEmpty();
                for (var each : stays) assertThat(open(node, each, other)).isPresent();
            }
        }
        assertThat(left(company)).isZero();
        assertThat(left(other)).isEqualTo(6);
    }

    @Test
    void itSaysWhichKeysTheyWere() throws Exception {
        var leaver = someone(company);
        var ofLeaver = seal(keys, leaver, "gone before");
        server.destruction().destroy(leaver);
        var all = Stream.concat(Stream.of(ofLeaver), sealed(company, 3).stream())
                .map(it -> it.key().toString())
                .sorted()
                .toList();

        var told = server.companyDestruction().destroy(company);

        assertThat(told.count()).isEqualTo(4);
        assertThat(told.some()).isEqualTo(all);
        var hash = MessageDigest.getInstance("SHA-256").digest((String.join("\n", all) + "\n").getBytes(UTF_8));
        assertThat(told.hash()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(server.companyDestruction().destroy(company)).isEqualTo(told);
        assertThat(inLedger()).hasSize(2).endsWith(Tombstones.COMPANY_KIND);
        assertThat(number("SELECT count(*) FROM tombstone WHERE subject IS NOT NULL"))
                .isZero();
    }

    @Test
    void aCompanyWithoutKeysIsRefusedSomeToo() throws Exception {
        assertThat(server.companyDestruction().destroy(company).count()).isZero();

        refused(keys, someone(company));
    }

    @Test
    void noneIsMadeForItAgain() throws Exception {
        var known = someone(company);
        seal(keys, known, "김하나");

        server.companyDestruction().destroy(company);

        for (var name : List.of(known, someone(company))) {
            refused(keys, name);
            try (var another = server.node()) {
                refused(another, name);
            }
        }
        var maker = new JdbcTemplate(server.database.keyMaker());
        assertThat(maker.update(
                        "INSERT INTO tenant_key (tenant_id, keyset, master) VALUES (?, '', '1')", company.value()))
                .isZero();
        assertThat(left(company)).isZero();
    }

    @Test
    void whoMakesSomeMeanwhileWaitsAndIsRefused() throws Exception {
        seal(keys, someone(company), "김하나");
        try (var threads = Executors.newFixedThreadPool(1);
                var connection = server.database.keyMaker().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT destroy_company_keys('%s')".formatted(company));
            var making = threads.submit(() -> refused(keys, someone(company)));
            await().until(() -> number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);

            connection.commit();
            making.get();
        }
        assertThat(left(company)).isZero();
    }

    @Test
    void whoReadsMeanwhileReadsAllOrNothing() throws Exception {
        var done = new AtomicBoolean();
        var companies = Stream.generate(TenantId::next).limit(30).toList();
        var values =
                companies.stream().map(it -> seal(keys, someone(it), "김하나")).toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var rounds = new AtomicInteger();
            var reading = new ArrayList<Future<?>>();
            for (var i = 0; i < 3; i++)
                reading.add(threads.submit(() -> {
                    while (!done.get())
                        try (var fresh = server.reader()) {
                            for (var at = values.size() - 1; at >= 0; at--)
                                open(fresh, values.get(at), companies.get(at))
                                        .ifPresent(it -> assertThat(it).isEqualTo("김하나"));
                            rounds.incrementAndGet();
                        }
                    return null;
                }));
            for (var each : companies) {
                new JdbcTemplate(server.database.keyMaker())
                        .queryForList("SELECT destroy_company_keys(?)", each.value());
                var before = rounds.get();
                await().pollInterval(Duration.ofMillis(5)).until(() -> rounds.get() > before);
            }
            done.set(true);
            for (var each : reading) each.get();
        }
    }

    @Test
    void aServerThatIsSetBackBringsNothingBack() throws Exception {
        var before = sealed(company, 2);
        server.sql().sql("CREATE TABLE keys_of_yesterday AS TABLE subject_key").update();
        server.sql()
                .sql("CREATE TABLE tenants_of_yesterday AS TABLE tenant_key")
                .update();
        var later = sealed(company, 2);
        server.companyDestruction().destroy(company);

        server.sql().sql("TRUNCATE tombstone, erased_company").update();
        server.sql().sql("UPDATE ledger_mark SET number = 0").update();
        server.sql().sql("INSERT INTO tenant_key TABLE tenants_of_yesterday").update();
        server.sql().sql("INSERT INTO subject_key TABLE keys_of_yesterday").update();

        try (var reader = server.reader()) {
            for (var each : before) assertThat(open(reader, each, company)).isEmpty();
            // nobody knows these keys any more, but whose they were
            for (var each : later) assertThat(open(reader, each, company)).isEmpty();
            assertThatThrownBy(() -> open(reader, later.getFirst(), other)).isInstanceOf(KeyMissing.class);
        }
        assertThat(left(company)).isZero();
        refused(keys, someone(company));
    }

    @Test
    void theMasterKeyIsReplacedThoughOneGoesMeanwhile() throws Exception {
        seal(keys, someone(company), "김하나");
        var stays = seal(keys, someone(other), "김둘");
        try (var threads = Executors.newFixedThreadPool(1);
                var connection = server.database.keyMaker().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT destroy_company_keys('%s')".formatted(company));
            var rotation = threads.submit(() -> server.rotation().ofMaster());
            await().until(() -> number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);

            connection.commit();
            rotation.get();
        }
        try (var reader = server.reader()) {
            assertThat(open(reader, stays, other)).contains("김둘");
        }
    }

    @Test
    void thePlatformIsNoCompany() throws Exception {
        assertThatThrownBy(() -> server.companyDestruction().destroy(TenantId.PLATFORM))
                .hasMessageContaining("no company");
        assertThat(inLedger()).isEmpty();
        assertThatThrownBy(() -> new JdbcTemplate(server.database.keyMaker())
                        .queryForList("SELECT destroy_company_keys('platform')"))
                .rootCause()
                .hasMessageContaining("no company");
    }

    private List<Sealed> sealed(TenantId tenant, int count) {
        return Stream.generate(() -> seal(keys, someone(tenant), "김하나"))
                .limit(count)
                .toList();
    }

    private static void refused(SubjectKeys node, KeyName name) {
        assertThatThrownBy(() -> seal(node, name, "김하나"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PERSON_ERASED");
    }

    /** Keys there are of it, its own among them. */
    private long left(TenantId tenant) {
        return number("SELECT (SELECT count(*) FROM subject_key WHERE tenant_id = '%1$s')".formatted(tenant)
                + " + (SELECT count(*) FROM tenant_key WHERE tenant_id = '%1$s')".formatted(tenant));
    }

    private List<String> inLedger() throws Exception {
        var kinds = new ArrayList<String>();
        for (var number = 1L; server.tombstones.ledger().entry(number).isPresent(); number++)
            kinds.add(server.tombstones.ledger().entry(number).orElseThrow().kind());
        return kinds;
    }

    private long number(String sql) {
        return server.sql().sql(sql).query(Long.class).single();
    }
}
