package io.hrsystem.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectLedgerTest {
    private static final String KIND = "identity.ClientRevoked";

    @TempDir
    Path folder;

    private ObjectLedger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = open(folder);
    }

    @Test
    void anEmptyLedgerIsSound() throws IOException {
        assertThat(ledger.last()).isEmpty();
        assertThat(ledger.firstBroken()).isEmpty();
    }

    @Test
    void entriesAreChainedAndFoundByOthers() throws IOException {
        for (var number = 1; number <= 21; number++) {
            assertThat(ledger.append(KIND, "client-" + number, "acme").number()).isEqualTo(number);
            assertThat(open(folder).last().orElseThrow().subject()).isEqualTo("client-" + number);
        }
        assertThat(ledger.entry(7).orElseThrow().previous())
                .isEqualTo(ledger.entry(6).orElseThrow().hash());
        assertThat(open(folder).firstBroken()).isEmpty();
    }

    @Test
    void manyWritersLoseNothingAndLeaveNoGap() throws Exception {
        var writers = new ArrayList<Callable<Long>>();
        for (var writer = 0; writer < 8; writer++) {
            var own = open(folder);
            var name = "client-" + writer;
            for (var entry = 0; entry < 10; entry++)
                writers.add(() -> own.append(KIND, name, "acme").number());
        }
        var numbers = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(writers)) numbers.add(each.get());
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 80).boxed().toList());
        assertThat(open(folder).firstBroken()).isEmpty();
    }

    @Test
    void aChangedEntryIsFound() throws IOException {
        fill();
        var file = file(3);
        Files.writeString(file, Files.readString(file).replace("client-3", "client-9"));
        assertThat(open(folder).firstBroken()).contains(3L);
    }

    @Test
    void anExchangedEntryIsFound() throws IOException {
        fill();
        var third = Files.readString(file(3));
        Files.writeString(file(3), Files.readString(file(4)));
        Files.writeString(file(4), third);
        assertThat(open(folder).firstBroken()).contains(3L);
    }

    /** As a release has written it that knew no details. */
    @Test
    void anEntryWithoutDetailsIsAsItWas() throws IOException {
        var written = ledger.append(KIND, "client-1", "acme");
        var text = Files.readString(file(1));
        assertThat(written.hash())
                .isEqualTo(sha256("1|%s|22:identity.ClientRevoked|8:client-1|4:acme|".formatted(written.recordedAt())));
        Files.writeString(file(1), text.replace(",\"details\":{}", ""));
        assertThat(Files.readString(file(1))).isNotEqualTo(text);

        ledger.append(KIND, "client-2", "acme", Map.of("event", "1"));
        var read = open(folder);
        assertThat(read.firstBroken()).isEmpty();
        assertThat(read.entry(1)).contains(written);
        assertThat(read.entry(2).orElseThrow().details()).containsExactly(Map.entry("event", "1"));
    }

    @Test
    void changedDetailsAreFound() throws IOException {
        ledger.append(KIND, "client-1", "acme", Map.of("role", "KIOSK"));
        Files.writeString(file(1), Files.readString(file(1)).replace("KIOSK", "ADMIN"));
        assertThat(open(folder).firstBroken()).contains(1L);
    }

    @Test
    void itsEndIsReadFromAMoment() throws IOException {
        fill();
        var third = ledger.entry(3).orElseThrow();
        assertThat(ledger.since(third.recordedAt())).contains(third).hasSizeBetween(3, 5);
        assertThat(ledger.since(Instant.EPOCH)).hasSize(5);
        assertThat(ledger.since(Instant.MAX)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-9", "\"}"})
    void whoReadsItsEndFindsAChangedEntry(String change) throws IOException {
        fill();
        Files.writeString(file(3), Files.readString(file(3)).replace("client-3", change));
        assertThat(open(folder).firstBroken()).contains(3L);
        assertThatThrownBy(() -> open(folder).since(Instant.EPOCH))
                .isInstanceOf(BrokenLedger.class)
                .hasMessageContaining("3");
    }

    @Test
    void whoReadsItsEndMissesAnEntry() throws IOException {
        fill();
        var reader = open(folder);
        reader.last();
        Files.delete(file(3));
        assertThatThrownBy(() -> reader.since(Instant.EPOCH)).isInstanceOf(BrokenLedger.class);
    }

    @Test
    void theNewestMarkCounts() throws IOException {
        assertThat(ledger.reached()).isEmpty();
        ledger.reached(new LedgerMark("7.1", Instant.EPOCH));
        ledger.reached(new LedgerMark("8.2", Instant.EPOCH));
        assertThat(open(folder).reached()).contains(new LedgerMark("8.2", Instant.EPOCH));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill() throws IOException {
        for (var number = 1; number <= 5; number++) ledger.append(KIND, "client-" + number, "acme");
    }

    private Path file(int number) {
        return folder.resolve("ledger/%016d.json".formatted(number));
    }

    private static ObjectLedger open(Path folder) throws IOException {
        return new ObjectLedger(new FolderObjects(folder), Clock.systemUTC());
    }
}
