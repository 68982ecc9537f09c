package io.hrsystem.command.platform.seals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.platform.seals.Place.FailingLedger;
import io.hrsystem.contract.seals.RecoveryRecord;
import io.hrsystem.contract.seals.Seal;
import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each event is in exactly one seal, whatever is killed when, and a history that was lost is found. */
class SealingTest {
    private static final String ACME = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String OTHER = "01890a5d-ac96-774b-bcce-b302099a8058";

    @TempDir
    private static Path folders;

    private static Place place;
    private final Signer signer = Place.signer();

    @BeforeAll
    static void open() throws IOException {
        place = new Place(folders);
    }

    @BeforeEach
    void clear() throws IOException {
        place.clear(Files.createTempDirectory(folders, "ledger"));
    }

    @AfterAll
    static void close() {
        place.close();
    }

    @Test
    void nothingIsSealedOfNothing() {
        place.node(signer).run();

        assertThat(place.count("seal")).isZero();
    }

    @Test
    void aSealFollowsTheOneBeforeAndIsInTheLedger() throws Exception {
        place.append(ACME, OTHER, ACME);
        var node = place.node(signer);
        node.run();
        node.run();
        place.append(OTHER);
        node.run();

        var seals = seals();
        assertThat(seals).extracting(Seal::number).containsExactly(1L, 2L);
        assertThat(seals.getFirst().previous()).isEqualTo(Seal.NONE);
        assertThat(seals.getLast().previous()).isEqualTo(signed().getFirst().hash());
        assertThat(signed()).allMatch(it -> it.isBy(signer.key()));
        assertThat(roots()).containsExactly(ACME + " 1 2", OTHER + " 1 1", OTHER + " 2 1");
        assertThat(place.told(SealLedger.SEALED))
                .extracting(LedgerEntry::subject)
                .containsExactlyElementsOf(signed().stream().map(Signed::text).toList());
    }

    /** Made here from the rows, by nothing but the words of decision 44. */
    @Test
    void aLeafIsWhatIsStored() throws Exception {
        place.append(ACME);
        place.node(signer).run();

        var row = place.superuser()
                .sql("""
                    SELECT stream_id, event_id::text, metadata::text, payload::text,
                           (extract(epoch FROM recorded_at) * 1000000)::bigint::text FROM event
                    """)
                .query((it, _) ->
                        List.of(it.getString(1), it.getString(2), it.getString(3), it.getString(4), it.getString(5)))
                .single();
        var leaf = sha256(
                new byte[] {0},
                part("hr-event/1"),
                part(ACME),
                part(row.get(0)),
                part("0"),
                part(row.get(1)),
                part("Day"),
                part("attendance.CheckedIn"),
                new byte[] {-1, -1, -1, -1},
                part(row.get(4)),
                part(row.get(3)),
                part(row.get(2)));
        var company =
                sha256(new byte[] {0}, part("hr-company/1"), part(ACME), part("1"), new byte[] {0, 0, 0, 32}, leaf);
        assertThat(seals().getFirst().root()).isEqualTo(HexFormat.of().formatHex(company));
        assertThat(row.get(3)).isEqualTo("{\"at\":  \"09:00\"}");
    }

    @Test
    void muchIsSealedInBoundedSteps() {
        for (var it = 0; it < 10; it++) place.append(ACME);
        place.node(signer, place.ledger, 3).run();

        assertThat(place.superuser()
                        .sql("SELECT events FROM seal ORDER BY seal_number")
                        .query(Integer.class)
                        .list())
                .containsExactly(3, 3, 3, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endedBesideTheLedgerItTellsOnce(boolean isAppended) throws Exception {
        place.append(ACME);
        var dying = new FailingLedger(place.ledger, isAppended);
        assertThatThrownBy(place.node(signer, dying, 1_000)::run).hasMessageContaining("killed");
        assertThat(dying.hasFailed()).isTrue();
        assertThat(place.count("seal")).isOne();
        assertThat(place.count("seal_told")).isZero();

        place.node(signer).run();
        place.append(ACME);
        place.node(signer).run();

        assertThat(seals()).extracting(Seal::number).containsExactly(1L, 2L);
        assertThat(place.told(SealLedger.SEALED))
                .extracting(LedgerEntry::subject)
                .containsExactlyElementsOf(signed().stream().map(Signed::text).toList());
    }

    @Test
    void endedBeforeItsCommitASealIsNotThereInPart() {
        place.append(ACME);
        place.sql("ALTER TABLE seal_root ADD CONSTRAINT broken CHECK (events > 100)");
        assertThatThrownBy(place.node(signer)::run).hasMessageContaining("broken");
        assertThat(place.count("seal")).isZero();

        place.sql("ALTER TABLE seal_root DROP CONSTRAINT broken");
        place.node(signer).run();

        assertThat(place.count("seal JOIN seal_root USING (seal_number)")).isOne();
    }

    @Test
    void whatTwoNodesSealTheySealOnce() throws Exception {
        for (var it = 0; it < 60; it++) place.append(ACME, OTHER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> one = () -> {
                place.node(signer, place.ledger, 7).run();
                return true;
            };
            for (var it : threads.invokeAll(List.of(one, one, one)))
                assertThat(it.get()).isTrue();
        }
        place.node(signer).run();

        assertThat(place.count("(SELECT FROM seal) AS all_seals"))
                .isEqualTo(seals().getLast().number());
        assertThat(place.superuser()
                        .sql("SELECT sum(events) FROM seal_root")
                        .query(Long.class)
                        .single())
                .isEqualTo(120);
        assertThat(place.told(SealLedger.SEALED).stream()
                        .map(LedgerEntry::subject)
                        .distinct())
                .hasSize(seals().size());
    }

    @Test
    void whatMayStillGetAnEventBeforeItIsNotSealed() throws Exception {
        try (var late = place.database.superuser().getConnection()) {
            late.setAutoCommit(false);
            late.createStatement().execute("SELECT pg_current_xact_id()");
            place.append(ACME);
            place.node(signer).run();
            assertThat(place.count("seal")).isZero();
            late.rollback();
        }
        place.node(signer).run();

        assertThat(place.count("seal")).isOne();
    }

    @Test
    void aNewKeyGoesOnAndTheOldOneIsKept() {
        place.append(ACME);
        place.node(signer).run();
        var later = Place.signer();
        place.append(ACME);
        place.node(later).run();

        assertThat(signed().getFirst().isBy(signer.key())).isTrue();
        assertThat(signed().getLast().isBy(later.key())).isTrue();
        assertThat(seals().getLast().previous()).isEqualTo(signed().getFirst().hash());
        assertThat(place.superuser().sql("SELECT public_key FROM seal_key").query(String.class).list().stream()
                        .map(SealKey::parse))
                .containsExactlyInAnyOrder(signer.key(), later.key());
    }

    @Test
    void aHistoryThatWasLostIsNotGoneOnFromInSilence() throws Exception {
        setBackBehindTheSecondOfThree();
        place.append(ACME);
        place.node(signer).run();
        place.node(signer).run();

        assertThat(place.count("seal")).isEqualTo(2);
        assertThat(place.count("alert WHERE cause = 'SEALS_LOST' AND subject = 'seal 3'"))
                .isOne();
        assertThat(place.told(SealLedger.RECOVERED)).isEmpty();
    }

    @Test
    void butWithARecoveryThatIsStatedFirst() throws Exception {
        place.sql("INSERT INTO recovery (recovery_id, found_at, ended_at) VALUES ('old', now(), now())");
        var lost = setBackBehindTheSecondOfThree();
        place.append(ACME);
        place.node(signer).run();
        assertThat(place.count("seal")).isEqualTo(2);

        place.sql("INSERT INTO recovery (recovery_id, found_at) VALUES ('new', now() + interval '1 s')");
        var node = place.node(signer);
        node.run();
        place.append(ACME);
        node.run();
        place.node(signer).run();

        var told = place.told(SealLedger.RECOVERED);
        assertThat(told).hasSize(1);
        var stated = Signed.parse(told.getFirst().subject());
        assertThat(stated.isBy(signer.key())).isTrue();
        var record = RecoveryRecord.parse(stated.statement());
        assertThat(record.recoveryId()).isEqualTo("new");
        assertThat(record.common()).isEqualTo(signed().get(1).hash());
        assertThat(record.lost()).isEqualTo(lost.hash());
        assertThat(seals()).extracting(Seal::recovery).containsExactly(Seal.NONE, Seal.NONE, stated.hash(), Seal.NONE);
    }

    /** Returns the seal that is lost. */
    private Signed setBackBehindTheSecondOfThree() {
        var node = place.node(signer);
        for (var it = 0; it < 3; it++) {
            place.append(ACME);
            node.run();
        }
        var lost = signed().getLast();
        place.sql("""
            DELETE FROM event WHERE (xid, pos) > (SELECT until_xid, until_pos FROM seal WHERE seal_number = 2);
            DELETE FROM seal WHERE seal_number > 2;
            DELETE FROM seal_root WHERE seal_number > 2;
            DELETE FROM seal_told WHERE seal_number > 2
            """);
        return lost;
    }

    private List<Signed> signed() {
        return place.superuser()
                .sql("SELECT statement, signature FROM seal ORDER BY seal_number")
                .query((row, _) -> new Signed(row.getString(1), row.getString(2)))
                .list();
    }

    private List<Seal> seals() {
        return signed().stream().map(it -> Seal.parse(it.statement())).toList();
    }

    private List<String> roots() {
        return place.superuser()
                .sql("SELECT concat_ws(' ', tenant_id, seal_number, events) FROM seal_root ORDER BY 1")
                .query(String.class)
                .list();
    }

    private static byte[][] part(String text) {
        var bytes = text.getBytes(UTF_8);
        return new byte[][] {ByteBuffer.allocate(4).putInt(bytes.length).array(), bytes};
    }

    private static byte[] sha256(Object... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            if (part instanceof byte[][] several) for (var it : several) digest.update(it);
            else digest.update((byte[]) part);
        }
        return digest.digest();
    }
}
