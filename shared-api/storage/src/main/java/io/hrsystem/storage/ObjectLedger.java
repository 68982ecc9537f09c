package io.hrsystem.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Each entry is an object of its own, named by its number; who puts a number first has it. */
public final class ObjectLedger implements Ledger {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ObjectName MARK = new ObjectName("ledger-mark.json");

    private final ObjectStore objects;
    private final Clock clock;
    private @Nullable LedgerEntry newest;

    public ObjectLedger(ObjectStore objects, Clock clock) {
        this.objects = objects;
        this.clock = clock;
    }

    @Override
    public synchronized LedgerEntry append(String kind, String subject, String tenant, Map<String, String> details)
            throws IOException {
        while (true) {
            var before = last();
            var entry = LedgerEntry.after(
                    before.map(LedgerEntry::number).orElse(0L) + 1,
                    before.map(LedgerEntry::hash).orElse(LedgerEntry.NONE),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    kind,
                    subject,
                    tenant,
                    details);
            if (objects.putIfAbsent(name(entry.number()), JSON.writeValueAsBytes(entry))) {
                newest = entry;
                return entry;
            }
        }
    }

    @Override
    public Optional<LedgerEntry> entry(long number) throws IOException {
        try {
            return objects.get(name(number)).map(it -> JSON.readValue(it, LedgerEntry.class));
        } catch (JacksonException _) {
            throw new BrokenLedger(number);
        }
    }

    /** Numbers have no gaps, so that the end is found by doubling and halving from the newest that is known. */
    @Override
    public synchronized Optional<LedgerEntry> last() throws IOException {
        var found = Optional.ofNullable(newest);
        var known = found.map(LedgerEntry::number).orElse(0L);
        var step = 1L;
        for (var next = entry(known + step); next.isPresent(); next = entry(known + step)) {
            found = next;
            known += step;
            step *= 2;
        }
        for (step /= 2; step >= 1; step /= 2) {
            var next = entry(known + step);
            if (next.isEmpty()) continue;
            found = next;
            known += step;
        }
        newest = found.orElse(null);
        return found;
    }

    @Override
    public void reached(LedgerMark mark) throws IOException {
        var draft = Files.createTempFile("ledger-mark", null);
        try {
            Files.write(draft, JSON.writeValueAsBytes(mark));
            objects.put(MARK, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public Optional<LedgerMark> reached() throws IOException {
        return objects.get(MARK).map(it -> JSON.readValue(it, LedgerMark.class));
    }

    private static ObjectName name(long number) {
        return new ObjectName("ledger/%016d.json".formatted(number));
    }
}
