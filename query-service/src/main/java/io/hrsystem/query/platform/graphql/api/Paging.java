package io.hrsystem.query.platform.graphql.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.relay.Connection;
import graphql.relay.DefaultConnection;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param first at most this many
 * @param after the sort key of the last row of the page before; empty for the first page
 */
public record Paging(int first, List<String> after) {
    private static final int USUAL = 20;
    private static final int LARGEST = 100;
    private static final String SEPARATOR = "\u001f";

    /**
     * @param parts of how many values the list's sort key consists
     * @throws Malformed if no page can be meant
     */
    public static Paging of(@Nullable Integer first, @Nullable String after, int parts) {
        if (first != null && (first < 1 || first > LARGEST)) throw new Malformed("first", "is not from 1 to 100");
        return new Paging(sizeOf(first), after == null ? List.of() : decoded(after, parts));
    }

    public static int sizeOf(@Nullable Integer first) {
        return first == null ? USUAL : first;
    }

    /** One row more than the page holds, to see whether there is a next one. */
    public int limit() {
        return first + 1;
    }

    /** A part of the sort key to go on from. */
    public String after(int part, String otherwise) {
        return after.isEmpty() ? otherwise : after.get(part);
    }

    /** @param rows in order and up to {@link #limit()} */
    public <T> Connection<T> page(List<T> rows, Function<T, List<String>> sortKey) {
        var edges = rows.stream()
                .limit(first)
                .<Edge<T>>map(row -> new DefaultEdge<>(row, new DefaultConnectionCursor(encoded(sortKey.apply(row)))))
                .toList();
        var start = edges.isEmpty() ? null : edges.getFirst().getCursor();
        var end = edges.isEmpty() ? null : edges.getLast().getCursor();
        return new DefaultConnection<>(
                edges, new DefaultPageInfo(start, end, !after.isEmpty(), rows.size() > edges.size()));
    }

    private static String encoded(List<String> sortKey) {
        var text = String.join(SEPARATOR, sortKey);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static List<String> decoded(String cursor, int parts) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            var key = List.of(text.split(SEPARATOR, -1));
            if (key.size() == parts && !text.contains("\0")) return key;
        } catch (IllegalArgumentException e) {
            throw new Malformed("after", "is no cursor");
        }
        throw new Malformed("after", "is no cursor of this list");
    }
}
