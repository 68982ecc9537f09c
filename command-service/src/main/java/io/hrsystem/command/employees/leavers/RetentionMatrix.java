package io.hrsystem.command.employees.leavers;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import io.hrsystem.contract.personal.RetentionClass;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** For how long what is kept of people who have left; a file of its own says it. */
@Component
final class RetentionMatrix {
    private static final String FILE = "/retention/leavers.csv";

    private final List<RetentionRule> rules;

    RetentionMatrix() {
        rules = read();
        for (var each : RetentionClass.values())
            if (rules.stream().noneMatch(it -> it.needs() == each))
                throw new IllegalStateException("Nothing says how long " + each + " is kept");
    }

    /** In the order of the file. */
    List<RetentionRule> rules() {
        return rules;
    }

    /** The last day on which something of each class is needed. */
    Map<RetentionClass, LocalDate> keptUntil(Departure departure) {
        var until = new EnumMap<RetentionClass, LocalDate>(RetentionClass.class);
        for (var rule : rules)
            until.merge(rule.needs(), rule.keptUntil(departure), (one, other) -> one.isAfter(other) ? one : other);
        return until;
    }

    private static List<RetentionRule> read() {
        try (var file = Objects.requireNonNull(RetentionMatrix.class.getResourceAsStream(FILE));
                var lines = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(file, UTF_8))) {
            return lines.stream()
                    .map(it -> new RetentionRule(
                            it.getField("category"),
                            RetentionClass.valueOf(it.getField("class")),
                            Period.parse(it.getField("period")),
                            RetentionRule.From.valueOf(it.getField("from")),
                            it.getField("law")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
