package io.hrsystem.query.employees;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows from random histories, beside what is found by looking at each day. */
class EmploymentOverTimeTest {
    private static final long SEED = 20_261_126;
    private static final int HISTORIES = 250;
    private static final int QUESTIONS = 40;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** The only row there is. */
    private static final class OneRow implements Changes<EmployeeRow> {
        private @Nullable EmployeeRow row;

        @Override
        public void put(EmployeeRow put) {
            row = put;
        }

        @Override
        public void change(RowKey<EmployeeRow> key, UnaryOperator<EmployeeRow> change) {
            row = change.apply(row());
        }

        @Override
        public void changeOrPut(EmployeeRow first, UnaryOperator<EmployeeRow> change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(RowKey<EmployeeRow> key) {
            throw new UnsupportedOperationException();
        }

        EmployeeRow row() {
            if (row == null) throw new AssertionError("there is no row");
            return row;
        }
    }

    @Test
    void tenThousandAnswersAreThoseOfWhoLooksAtEachDay() {
        var random = new Random(SEED);
        var unknown = 0;
        var different = new ArrayList<String>();
        for (var history = 0; history < HISTORIES; history++) {
            var recorded = new ArrayList<RecordedEvent>();
            var versions = versions(new RandomEmployment(random).events(2 + random.nextInt(18)), random, recorded);
            for (var question = 0; question < QUESTIONS; question++) {
                var asOf = RandomEmployment.FIRST_DAY.minusDays(5).plusDays(random.nextInt(RandomEmployment.DAYS + 15));
                var knownAt = BEGIN.plusSeconds(random.nextInt(recorded.size() * 10 + 10));
                var expected = RecordedEvent.answer(recorded, asOf, knownAt);
                var found = found(versions, asOf, knownAt);
                if (expected == null) unknown++;
                if (!Objects.equals(expected, found))
                    different.add(
                            "%s known at %s: %s, not %s of %s".formatted(asOf, knownAt, found, expected, recorded));
            }
        }
        assertThat(different).isEmpty();
        assertThat(unknown).as("questions that nobody could answer").isBetween(100, 5_000);
    }

    /** Clocks differ: some are recorded with an earlier time than what was recorded before, and are known with it. */
    private static List<EmployeeVersionRow> versions(
            List<EmployeeEvent> events, Random random, List<RecordedEvent> recorded) {
        var projection = new EmployeeProjection();
        var rows = new OneRow();
        var stored = new StoredVersions();
        var latest = BEGIN;
        for (var i = 0; i < events.size(); i++) {
            var at = BEGIN.plusSeconds(i * 10L - (random.nextInt(5) == 0 ? random.nextInt(40) : 0));
            if (at.isBefore(BEGIN)) at = BEGIN;
            projection.apply(
                    events.get(i),
                    new EventMeta(new TenantId("acme"), "stream", i, at, "hr", GlobalPosition.ORIGIN),
                    rows);
            if (at.isAfter(latest)) latest = at;
            recorded.add(new RecordedEvent(events.get(i), latest));
            // a batch holds one event or several
            if (random.nextBoolean()) stored.write(rows.row());
        }
        stored.write(rows.row());
        assertThat(stored.all()).containsExactlyInAnyOrderElementsOf(rows.row().versions());
        return stored.all();
    }

    /** As the database holds them: of what is written again only what has changed. */
    private static final class StoredVersions {
        private final Map<EmployeeVersionRow.Key, EmployeeVersionRow> byKey = new HashMap<>();
        private @Nullable EmployeeRow before;

        void write(EmployeeRow row) {
            var changed = before == null ? null : row.versionsAfter(before);
            if (changed == null) byKey.clear();
            for (var version : changed == null ? row.versions() : changed) byKey.put(version.key(), version);
            before = row;
        }

        List<EmployeeVersionRow> all() {
            return List.copyOf(byKey.values());
        }
    }

    private static @Nullable String found(List<EmployeeVersionRow> versions, LocalDate asOf, Instant knownAt) {
        var holding = versions.stream()
                .filter(it -> !it.key().validFrom().isAfter(asOf) && asOf.isBefore(it.validUntil()))
                .filter(it -> !it.key().knownFrom().isAfter(knownAt) && knownAt.isBefore(it.knownUntil()))
                .toList();
        assertThat(holding).hasSizeLessThanOrEqualTo(1);
        if (holding.isEmpty()) return null;
        var state = holding.getFirst().state();
        return RecordedEvent.told(
                state.status().name(),
                state.name(),
                state.departmentId(),
                state.position(),
                state.workScheduleId(),
                state.terminatedOn());
    }
}
