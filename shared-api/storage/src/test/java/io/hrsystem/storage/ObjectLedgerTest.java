package io.hrsystem.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
