package io.hrsystem.contract.attendance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Public holidays of Korea, substitute and temporary ones and 1 May included; of years that are in the file. */
public final class PublicHolidays {
    private static final PublicHolidays SHIPPED = read("public-holidays.csv");

    private final Map<LocalDate, String> names;

    private PublicHolidays(Map<LocalDate, String> names) {
        this.names = names;
    }

    /** Those of {@code statute/public-holidays.csv}. */
    public static PublicHolidays shipped() {
        return SHIPPED;
    }

    /** All of them, not modifiable. */
    public Set<LocalDate> dates() {
        return Collections.unmodifiableSet(names.keySet());
    }

    public Optional<String> nameOn(LocalDate date) {
        return Optional.ofNullable(names.get(date));
    }

    private static PublicHolidays read(String file) {
        var names = new TreeMap<LocalDate, String>();
        for (var line : StatuteFile.lines(file)) {
            var date = LocalDate.parse(line.getFirst());
            if (names.put(date, line.get(1)) != null) throw new IllegalStateException(file + " has twice " + date);
        }
        return new PublicHolidays(names);
    }
}
