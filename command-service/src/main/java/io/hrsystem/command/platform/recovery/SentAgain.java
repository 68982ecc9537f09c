package io.hrsystem.command.platform.recovery;

import static java.util.stream.Collectors.joining;

import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Has what was sent in the lost history known here, before anything is sent again. */
@Component
final class SentAgain {
    private final Ledger ledger;
    private final List<ToldOutside> kinds;
    private final Recoveries recoveries;

    SentAgain(Ledger ledger, List<ToldOutside> kinds, Recoveries recoveries) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.recoveries = recoveries;
    }

    void check(Recovery recovery) throws IOException {
        var many = new TreeMap<String, Integer>();
        for (var entry : ledger.since(recovery.readFrom())) {
            var told =
                    kinds.stream().filter(it -> it.kind().equals(entry.kind())).toList();
            told.forEach(it -> it.again(entry));
            if (!told.isEmpty() && !entry.recordedAt().isBefore(recovery.point()))
                many.merge(entry.kind(), 1, Integer::sum);
        }
        recoveries.note(recovery, RecoveryCheck.MAILS, true, "Sent after the point, and not again: " + text(many));
    }

    private static String text(Map<String, Integer> many) {
        if (many.isEmpty()) return "nothing";
        return many.entrySet().stream()
                .map(it -> "%d %s".formatted(it.getValue(), it.getKey()))
                .collect(joining(", "));
    }
}
