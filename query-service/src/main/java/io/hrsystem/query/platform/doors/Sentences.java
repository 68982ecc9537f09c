package io.hrsystem.query.platform.doors;

import java.time.Duration;
import java.util.Locale;
import org.springframework.core.NestedExceptionUtils;

/** Words that all doors use. */
final class Sentences {
    private Sentences() {}

    static String why(RuntimeException failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }
}
