package io.hrsystem.payroll.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files that come with the product. */
final class Statutory {
    private static final String TABLE = "withholding-tax-2026-03-01.csv";

    static final RuleData DATA = RuleData.read(resource("statutory.json"), Map.of(TABLE, resource(TABLE)));

    private Statutory() {}

    private static String resource(String name) {
        try (var in = Statutory.class.getResourceAsStream("/payroll/" + name)) {
            if (in == null) throw new IllegalStateException("No resource " + name);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
