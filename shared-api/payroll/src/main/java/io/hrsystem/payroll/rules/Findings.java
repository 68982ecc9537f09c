package io.hrsystem.payroll.rules;

import io.hrsystem.payroll.rules.RulesRefused.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes what does not fit and lets the reader go on, so that all of it is told at once. */
final class Findings {
    /** More of them help nobody. */
    private static final int MOST = 100;

    private final List<Wrong> wrong = new ArrayList<>();

    /** Null if it does not fit. */
    <T> @Nullable T of(Supplier<T> read) {
        try {
            return read.get();
        } catch (RulesRefused e) {
            e.wrong().forEach(this::note);
            return null;
        }
    }

    void note(String entry, String problem) {
        note(new Wrong(entry, problem));
    }

    private void note(Wrong found) {
        if (wrong.size() < MOST) wrong.add(found);
    }

    /** @throws RulesRefused if there was anything */
    void refuse() {
        if (!wrong.isEmpty()) throw new RulesRefused(wrong);
    }
}
