package io.hrsystem.query.audit;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.PersonalValue;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of events as data: ids as they are, days and instants in ISO 8601, constants by their names. */
final class Values {
    private Values() {}

    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case PersonalValue personal -> personal.value();
            case PayslipLine line -> line.code() + " " + line.amount();
            case Collection<?> all -> joined(all.stream(), ",", Values::text);
            case Record record -> joined(partsOf(record), " ", Values::text);
            default -> value.toString();
        };
    }

    /** Whether it is shown to those only who may see what is personal: what somebody is paid is. */
    static boolean isPersonal(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case PersonalValue _, Won _, PayslipLine _ -> true;
            case Collection<?> all -> all.stream().anyMatch(Values::isPersonal);
            case Record record -> partsOf(record).anyMatch(Values::isPersonal);
            default -> false;
        };
    }

    /** The values that a record consists of; of a list of records too. */
    static Stream<Object> partsOf(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .<@Nullable Object>map(it -> Said.value(it, record))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    static String joined(Stream<?> values, String separator, Function<Object, @Nullable String> text) {
        return values.map(it -> text.apply(it))
                .filter(it -> it != null && !it.isEmpty())
                .collect(joining(separator));
    }
}
