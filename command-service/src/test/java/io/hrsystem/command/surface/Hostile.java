package io.hrsystem.command.surface;

import java.util.List;

/** What nobody in his right mind sends, as JSON. */
final class Hostile {
    private static final String LONG = "\"" + "a".repeat(5_000) + "\"";

    static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-9223372036854775809",
            "99999999999999999999999999999999",
            "[]",
            "{}",
            "[null]",
            "[[[[[[[[[[]]]]]]]]]]",
            "{\"value\": \"x\"}",
            "[\"x\", \"x\"]",
            "\"\"",
            "\" \"",
            LONG,
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"a\\nb\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u202eabc\"",
            "\"\\ufeff\"",
            "\"e\\u0301\"",
            "\"' OR 1=1; --\"",
            "\"%s%n\"",
            "\"${jndi:ldap://x}\"",
            "\"<script>\"",
            "\"../../etc/passwd\"",
            "\"0000-01-01\"",
            "\"-0001-01-01\"",
            "\"1800-01-01\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"2026-02-30\"",
            "\"2026-03-02T09:00:00Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"2026-03-02T24:00:00Z\"",
            "\"24:00\"",
            "\"NaN\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"01A21741-EF67-784B-8FFD-78B8BC7DC618\"",
            "\"01a21741-ef67-784b-8ffd-78b8bc7dc618\"",
            "\"SUPER_ADMIN\"",
            "\"platform\"");

    /** Bodies that are no requests at all. */
    static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "true",
            "[]",
            "\"text\"",
            "{",
            "{\"a\":1,\"a\":2}",
            "{\"unknown\":1}",
            "[".repeat(2_000),
            "{\"a\":".repeat(2_000),
            "\u0000",
            "<xml/>",
            "{\"\\u0000\":1}",
            "{}trailing",
            "1".repeat(2_000));

    /** As a part of an address. */
    static final List<String> PARTS = List.of(
            "x",
            "null",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%E2%80%AE",
            "%20",
            "'--",
            "platform",
            "00000000-0000-0000-0000-000000000000",
            "01A21741-EF67-784B-8FFD-78B8BC7DC618",
            "01a21741-ef67-784b-8ffd-78b8bc7dc618",
            "-1",
            "9".repeat(300),
            "a".repeat(2_000));

    /** As an idempotency key. */
    static final List<String> KEYS =
            List.of("a b", "'--", "{}", "%00", "a".repeat(200), "a".repeat(201), "a".repeat(4_000));

    private Hostile() {}
}
