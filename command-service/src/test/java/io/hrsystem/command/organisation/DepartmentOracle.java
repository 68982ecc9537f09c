package io.hrsystem.command.organisation;

import io.hrsystem.contract.organisation.DepartmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Departments as somebody finds out who goes through all that was ever recorded, for each day and question anew. */
final class DepartmentOracle {
    static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    /** What one change says of one fact. */
    record Entry(
            int recorded, int takenBack, DepartmentId of, String fact, LocalDate day, String value, String change) {
        boolean isKnownAt(int moment) {
            return recorded <= moment && takenBack > moment;
        }
    }

    private static final int NEVER = Integer.MAX_VALUE;

    final List<Entry> entries;
    /** As many changes have been recorded. */
    private int now;

    DepartmentOracle() {
        entries = new ArrayList<>();
    }

    private DepartmentOracle(DepartmentOracle other) {
        entries = new ArrayList<>(other.entries);
        now = other.now;
    }

    DepartmentOracle copy() {
        return new DepartmentOracle(this);
    }

    int now() {
        return now;
    }

    /** @param parent null for the root */
    void found(DepartmentId id, @Nullable DepartmentId parent, String name, String code, LocalDate asked) {
        now++;
        var day = parent == null ? LONG_AGO : asked;
        entries.add(entry(id, "CODE", day, code, id.value()));
        entries.add(entry(id, "NAME", day, name, id.value()));
        entries.add(entry(id, "HEAD", day, "", id.value()));
        if (parent != null) entries.add(entry(id, "PARENT", day, parent.value(), id.value()));
    }

    /** Answers the change that holds, which is another one if that says the same. */
    String set(DepartmentId id, String fact, LocalDate day, String value, String change) {
        var holding = at(id, fact, day, now);
        if (holding != null && holding.value().equals(value)) return holding.change();
        now++;
        entries.add(entry(id, fact, day, value, change));
        return change;
    }

    void takeBack(DepartmentId id, String change) {
        now++;
        entries.replaceAll(it -> {
            var isMeant = it.of().equals(id)
                    && (it.change().equals(change) || id.value().equals(change));
            return isMeant && it.takenBack() == NEVER
                    ? new Entry(it.recorded(), now, id, it.fact(), it.day(), it.value(), it.change())
                    : it;
        });
    }

    boolean isThere(DepartmentId id) {
        return entries.stream().anyMatch(it -> it.isKnownAt(now) && it.of().equals(id));
    }

    boolean exists(DepartmentId id, LocalDate day, int known) {
        return at(id, "CODE", day, known) != null && at(id, "CLOSED", day, known) == null;
    }

    /** Null if nothing is said of that day. */
    @Nullable
    String value(DepartmentId id, String fact, LocalDate day, int known) {
        var entry = at(id, fact, day, known);
        return entry == null ? null : entry.value();
    }

    Set<DepartmentId> departments() {
        var all = new HashSet<DepartmentId>();
        for (var entry : entries) all.add(entry.of());
        return all;
    }

    /** Exactly one root, everybody below it by departments that exist, every code once. */
    boolean isTreeOn(LocalDate day) {
        var existing = departments().stream().filter(it -> exists(it, day, now)).toList();
        var codes = new HashSet<String>();
        var roots = 0;
        for (var id : existing) {
            if (!codes.add(Objects.requireNonNull(value(id, "CODE", day, now)))) return false;
            var steps = 0;
            var at = id.value();
            for (var above = value(id, "PARENT", day, now); above != null; steps++) {
                var parent = new DepartmentId(above);
                if (steps > existing.size() || !existing.contains(parent)) return false;
                at = above;
                above = value(parent, "PARENT", day, now);
            }
            if (steps == 0) roots++;
        }
        return roots == 1;
    }

    private Entry entry(DepartmentId id, String fact, LocalDate day, String value, String change) {
        return new Entry(now, NEVER, id, fact, day, value, change);
    }

    private @Nullable Entry at(DepartmentId id, String fact, LocalDate day, int known) {
        Entry best = null;
        for (var entry : entries) {
            var counts = entry.isKnownAt(known)
                    && entry.of().equals(id)
                    && entry.fact().equals(fact);
            if (counts
                    && !entry.day().isAfter(day)
                    && (best == null || !entry.day().isBefore(best.day()))) best = entry;
        }
        return best;
    }
}
