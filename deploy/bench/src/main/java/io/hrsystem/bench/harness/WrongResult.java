package io.hrsystem.bench.harness;

import java.util.Objects;

/** Something was fast and wrong: its figures are worth nothing, so the benchmark ends without any. */
public final class WrongResult extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongResult(String message) {
        super(message);
    }

    public static void unlessEqual(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found))
            throw new WrongResult("%s: expected %s, found %s".formatted(what, expected, found));
    }
}
