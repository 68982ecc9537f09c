package io.hrsystem.query.platform.doors;

import java.time.Duration;
import java.util.Locale;

/** Words that all doors use. */
final class Sentences {
    private Sentences() {}

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }
}
