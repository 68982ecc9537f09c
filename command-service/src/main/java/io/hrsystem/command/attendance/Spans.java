package io.hrsystem.command.attendance;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A set of minutes, as few spans as it takes, in order. */
record Spans(List<Span> all) {
    static final Spans NONE = new Spans(List.of());

    /** In any order; they may overlap. */
    static Spans of(Collection<Span> any) {
        var sorted = any.stream()
                .filter(it -> !it.isEmpty())
                .sorted(comparingLong(Span::from))
                .toList();
        if (sorted.isEmpty()) return NONE;
        var merged = new ArrayList<Span>(sorted.size());
        for (var span : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.to() < span.from()) merged.add(span);
            else merged.set(merged.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
        }
        return new Spans(merged);
    }

    static Spans of(long from, long to) {
        return of(List.of(new Span(from, to)));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    long from() {
        return all.getFirst().from();
    }

    long to() {
        return all.getLast().to();
    }

    int minutes() {
        var minutes = 0;
        for (var span : all) minutes += span.minutes();
        return minutes;
    }

    Spans and(Spans others) {
        if (isEmpty() || others.isEmpty()) return NONE;
        var both = new ArrayList<Span>();
        for (var one : all)
            for (var other : others.all)
                if (one.from() < other.to() && other.from() < one.to())
                    both.add(new Span(Math.max(one.from(), other.from()), Math.min(one.to(), other.to())));
        return of(both);
    }

    Spans or(Spans others) {
        if (others.isEmpty()) return this;
        var both = new ArrayList<>(all);
        both.addAll(others.all);
        return of(both);
    }

    Spans without(Spans others) {
        if (isEmpty() || others.isEmpty()) return this;
        var left = new ArrayList<Span>();
        for (var one : all) {
            var from = one.from();
            for (var other : others.all) {
                if (other.to() <= from || other.from() >= one.to()) continue;
                if (other.from() > from) left.add(new Span(from, other.from()));
                from = Math.max(from, other.to());
            }
            if (from < one.to()) left.add(new Span(from, one.to()));
        }
        return new Spans(left);
    }

    Spans before(long end) {
        return isEmpty() ? this : and(of(Math.min(from(), end), end));
    }

    Spans after(long begin) {
        return isEmpty() ? this : and(of(begin, Math.max(to(), begin)));
    }

    /** Those behind the first so many. */
    Spans afterMinutes(int many) {
        var left = many;
        for (var span : all) {
            if (span.minutes() > left) return after(span.from() + left);
            left -= span.minutes();
        }
        return NONE;
    }
}
