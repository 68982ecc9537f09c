package io.hrsystem.eventstore.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.keys.Sealed;
import io.hrsystem.keys.SubjectKeys;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Sealed values in the JSON of an event as it came from the database. They are found by the bytes around them, which no
 * text in JSON can contain, so nothing has to be parsed twice.
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedJson(byte[] bytes, int offset, int length) {
    private static final byte[] START = ("{\"" + Sealing.MARK + "\":\"").getBytes(UTF_8);
    private static final byte[] END = "\"}".getBytes(UTF_8);

    /**
     * @param from of the mark
     * @param until behind it
     */
    private record Found(int from, int until, String field, Sealed value) {}

    boolean isSealed() {
        return indexOf(START, offset) >= 0;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }

    List<Sealed> values() {
        return found().stream().map(Found::value).toList();
    }

    /** The JSON with its values in plain, or {@link PersonalValue#ERASED} where their key has been destroyed. */
    byte[] opened(SubjectKeys keys, Place place) {
        var out = new ByteArrayOutputStream(length);
        var next = offset;
        for (var each : found()) {
            out.write(bytes, next, each.from - next);
            var value = keys.open(each.value, place.context(each.field))
                    .map(it -> new String(it, UTF_8))
                    .orElse(PersonalValue.ERASED);
            out.write('"');
            out.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(value));
            out.write('"');
            next = each.until;
        }
        out.write(bytes, next, offset + length - next);
        return out.toByteArray();
    }

    private List<Found> found() {
        var all = new ArrayList<Found>();
        for (var from = indexOf(START, offset); from >= 0; ) {
            var text = from + START.length;
            var end = indexOf(END, text);
            if (end < 0) throw new IllegalArgumentException("a sealed value without an end");
            var value = Sealed.parse(new String(bytes, text, end - text, ISO_8859_1));
            all.add(new Found(from, end + END.length, fieldBefore(from), value));
            from = indexOf(START, end);
        }
        return all;
    }

    /** Of {@code "name":} right before it. */
    private String fieldBefore(int mark) {
        var end = mark - 2;
        var start = end - 1;
        while (start > offset && bytes[start] != '"') start--;
        return new String(bytes, start + 1, end - start - 1, UTF_8);
    }

    private int indexOf(byte[] wanted, int from) {
        var last = offset + length - wanted.length;
        for (var at = from; at <= last; at++) {
            var matched = 0;
            while (matched < wanted.length && bytes[at + matched] == wanted[matched]) matched++;
            if (matched == wanted.length) return at;
        }
        return -1;
    }
}
