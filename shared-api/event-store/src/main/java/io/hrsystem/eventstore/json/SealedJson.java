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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Sealed values in the JSON of an event as it came from the database. They are found by the bytes around them, which no
 * text in JSON can contain, so nothing has to be parsed twice.
 */
final class SealedJson {
    private static final byte[] START = ("{\"" + Sealing.MARK + "\":\"").getBytes(UTF_8);
    private static final byte[] END = "\"}".getBytes(UTF_8);

    /** The one byte of the mark that is rare in JSON, and where it stands there. */
    private static final byte SIGN = '$';

    private static final int SIGN_AT = 2;

    private final byte[] bytes;
    private final int offset;
    private final int length;
    private @Nullable List<Found> found;

    /**
     * @param from of the mark
     * @param until behind it
     */
    private record Found(int from, int until, String field, Sealed value) {}

    SealedJson(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    boolean isSealed() {
        return !found().isEmpty();
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
            var value = keys.open(each.value, place.owner(), place.context(each.field))
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

    /** The values in plain with their salts; null where their key has been destroyed. */
    List<DisclosedValue> disclosed(SubjectKeys keys, Place place) {
        return found().stream()
                .map(it -> new DisclosedValue(
                        it.field,
                        keys.disclose(it.value, place.owner(), place.context(it.field))
                                .orElse(null)))
                .toList();
    }

    /** Looked for once; two threads that look at the same time find the same. */
    private List<Found> found() {
        var known = found;
        if (known == null) found = known = find();
        return known;
    }

    private List<Found> find() {
        var all = new ArrayList<Found>();
        for (var from = mark(offset); from >= 0; ) {
            var text = from + START.length;
            var end = text;
            while (end < offset + length && bytes[end] != END[0]) end++;
            if (!stands(END, end)) throw new IllegalArgumentException("a sealed value without an end");
            var value = Sealed.parse(new String(bytes, text, end - text, ISO_8859_1));
            all.add(new Found(from, end + END.length, fieldBefore(from), value));
            from = mark(end);
        }
        return List.copyOf(all);
    }

    /** Of {@code "name":} right before it. */
    private String fieldBefore(int mark) {
        var end = mark - 2;
        var start = end - 1;
        while (start > offset && bytes[start] != '"') start--;
        return new String(bytes, start + 1, end - start - 1, UTF_8);
    }

    /** Where the next mark begins; -1 if there is none. */
    private int mark(int from) {
        for (var at = from + SIGN_AT; at < offset + length; at++)
            if (bytes[at] == SIGN && stands(START, at - SIGN_AT)) return at - SIGN_AT;
        return -1;
    }

    private boolean stands(byte[] wanted, int at) {
        return at + wanted.length <= offset + length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
