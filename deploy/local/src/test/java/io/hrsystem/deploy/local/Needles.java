package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts that must not be anywhere, each in every form in which a program writes it: as it is, escaped in JSON and in
 * addresses, in Base64 (in the middle of something longer, too), and as the digits of its bytes.
 */
final class Needles {
    /** @param name of the text and its form; never fewer than four bytes */
    record Needle(String name, byte[] bytes) {}

    private final List<Needle> all;

    Needles(Collection<String> texts) {
        all = texts.stream().flatMap(Needles::forms).toList();
    }

    List<Needle> all() {
        return all;
    }

    /** A search of its own for each place. */
    Search search() {
        return new Search(this);
    }

    private static Stream<Needle> forms(String text) {
        var utf8 = text.getBytes(UTF_8);
        var hex = HexFormat.of().formatHex(utf8);
        var escaped = text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        var address = URLEncoder.encode(text, UTF_8);
        var whole = Stream.of(
                named(text, "plain", text),
                named(text, "JSON", escaped),
                named(text, "JSON", escaped.toUpperCase(Locale.ROOT).replace("\\U", "\\u")),
                named(text, "address", address),
                named(text, "address", address.toLowerCase(Locale.ROOT)),
                named(text, "hex", hex),
                named(text, "hex", hex.toUpperCase(Locale.ROOT)));
        return Stream.concat(whole, Stream.of(0, 1, 2).flatMap(before -> base64(text, utf8, before)))
                .collect(Collectors.toMap(
                        it -> ByteBuffer.wrap(it.bytes()), it -> it, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream();
    }

    /** What stays the same whatever stands before and behind, after {@code before} bytes of a group of three. */
    private static Stream<Needle> base64(String text, byte[] utf8, int before) {
        var shifted = new byte[before + utf8.length];
        System.arraycopy(utf8, 0, shifted, before, utf8.length);
        var from = (before * Byte.SIZE + 5) / 6;
        var to = shifted.length * Byte.SIZE / 6;
        return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                .map(it -> it.encodeToString(shifted).substring(from, to))
                .map(it -> named(text, "Base64", it));
    }

    private static Needle named(String text, String form, String written) {
        return new Needle(text + " (" + form + ")", written.getBytes(written.equals(text) ? UTF_8 : ISO_8859_1));
    }

    int longest() {
        return all.stream().mapToInt(it -> it.bytes().length).max().orElseThrow();
    }

    static boolean stands(byte[] needle, byte[] hay, int from, int end) {
        return from + needle.length <= end && Arrays.equals(hay, from, from + needle.length, needle, 0, needle.length);
    }
}
