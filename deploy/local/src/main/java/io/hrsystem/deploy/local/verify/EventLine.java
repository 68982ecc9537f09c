package io.hrsystem.deploy.local.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.seals.EventLeaf;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event of a package; its names are those in the file. */
record EventLine(
        String event,
        long seal,
        int place,
        List<String> path,
        String tenant,
        String stream,
        long sequence,
        String streamType,
        String type,
        @Nullable String revision,
        String recordedAt,
        String payload,
        String metadata,
        List<Value> values,
        String end) {
    private static final Pattern NAMES =
            Pattern.compile("\"(?:event|end)\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

    record Value(
            String field, @Nullable String value, @Nullable String salt) {}

    /** @param id of the two at its ends, should they differ */
    EventLeaf leaf(String id) {
        return new EventLeaf(
                tenant,
                stream,
                sequence,
                id,
                streamType,
                type,
                revision,
                Instant.parse(recordedAt),
                payload.getBytes(UTF_8),
                metadata.getBytes(UTF_8));
    }

    /** Which event a line is about, also if it is damaged: it says so at both ends. */
    static String named(byte[] line) {
        var names = NAMES.matcher(new String(line, ISO_8859_1))
                .results()
                .map(it -> it.group(1))
                .distinct()
                .collect(Collectors.joining(" or "));
        return names.isEmpty() ? "without an id" : names;
    }
}
