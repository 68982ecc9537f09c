package io.hrsystem.deploy.local.backup;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One history of a server: where it left the one before, and that one its own.
 *
 * @param forks from the oldest on; empty for the first history of all
 */
record Timeline(int id, List<Fork> forks) {
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*(\\d+)\\s+([0-9A-F]+/[0-9A-F]+)");

    /** @param position up to which the parent's log belongs to this history too */
    record Fork(int parent, long position) {}

    /** @param history the file that PostgreSQL has written; empty if there is none */
    static Timeline of(int id, String history) {
        var forks = LINE.matcher(history)
                .results()
                .map(it -> new Fork(Integer.parseInt(it.group(1)), Segment.position(it.group(2))))
                .toList();
        return new Timeline(id, forks);
    }

    /** Whether the log of this history goes on from the copy. */
    boolean comesBy(Copy copy) {
        return copy.timeline() == id
                || forks.stream().anyMatch(it -> it.parent() == copy.timeline() && copy.end() <= it.position());
    }

    /** Whether this history may read pieces of that one. */
    boolean knows(int timeline) {
        return timeline == id || forks.stream().anyMatch(it -> it.parent() == timeline);
    }
}
