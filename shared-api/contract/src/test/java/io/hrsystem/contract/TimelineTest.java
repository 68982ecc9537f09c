package io.hrsystem.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.Timeline.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every short history there is, beside one that looks at each day for itself. */
class TimelineTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 3;
    private static final int LONGEST = 6;

    /** What has been recorded: a change of a day, or the taking back of an earlier one. */
    private sealed interface Recorded {
        record Made(int number, int day) implements Recorded {}

        record TakenBack(int number) implements Recorded {}
    }

    private int histories;

    @Test
    void everyHistoryIsWhatItsLatestChangeOfEachDaySays() {
        extend(List.of(), Timeline.none());
        assertThat(histories).isEqualTo(1 + 3 + 3 * 4 + 3 * 4 * 5 + 3 * 4 * 5 * 6 + 3 * 4 * 5 * 6 * 7 + 20_160);
    }

    /** All that may follow: a change of any day, or any change taken back, whether it is still there or not. */
    private void extend(List<Recorded> history, Timeline<Integer> timeline) {
        histories++;
        compare(history, timeline);
        if (history.size() == LONGEST) return;
        for (var day = 0; day < DAYS; day++) {
            var made = new Recorded.Made(history.size(), day);
            extend(plus(history, made), timeline.with(id(made.number()), day(day), made.number()));
        }
        for (var number = 0; number < history.size(); number++)
            extend(plus(history, new Recorded.TakenBack(number)), timeline.without(id(number)));
    }

    private static void compare(List<Recorded> history, Timeline<Integer> timeline) {
        for (var day = -1; day <= DAYS; day++) {
            var expected = holdsOn(day, history);
            assertThat(timeline.on(day(day))).as("%s on %s", history, day).isEqualTo(expected);
            var change = timeline.changeOn(day(day));
            assertThat(change == null ? null : change.id()).isEqualTo(expected == null ? null : id(expected));
        }
        for (var number = 0; number < history.size(); number++)
            assertThat(timeline.find(id(number)) != null).isEqualTo(isThere(number, history));
        var periods = timeline.periods();
        for (var i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            assertThat(period.until())
                    .isEqualTo(i + 1 < periods.size() ? periods.get(i + 1).from() : null);
            assertThat(timeline.on(period.from())).isEqualTo(period.value());
        }
        assertThat(Timeline.of(stillThere(history))).isEqualTo(timeline);
        compareCut(timeline);
    }

    private static List<Timeline.Change<Integer>> stillThere(List<Recorded> history) {
        var changes = new ArrayList<Timeline.Change<Integer>>();
        for (var number = 0; number < history.size(); number++)
            if (history.get(number) instanceof Recorded.Made made && isThere(number, history))
                changes.add(new Timeline.Change<>(id(number), day(made.day()), number));
        return changes;
    }

    private static void compareCut(Timeline<Integer> timeline) {
        for (var from = 0; from < DAYS; from++)
            for (var until = from + 1; until <= DAYS; until++) {
                var cut = timeline.periods(day(from), day(until));
                for (var day = 0; day < DAYS; day++) {
                    var inside = day >= from && day < until;
                    assertThat(valueIn(cut, day(day))).isEqualTo(inside ? timeline.on(day(day)) : null);
                }
            }
    }

    private static @Nullable Integer valueIn(List<Period<Integer>> periods, LocalDate day) {
        var those = periods.stream().filter(it -> it.contains(day)).toList();
        assertThat(those.size()).isLessThanOrEqualTo(1);
        return those.isEmpty() ? null : those.getFirst().value();
    }

    /** Of the latest day that is not after this one and has a change: the one recorded last. */
    private static @Nullable Integer holdsOn(int day, List<Recorded> history) {
        for (var earlier = day; earlier >= 0; earlier--)
            for (var number = history.size() - 1; number >= 0; number--)
                if (history.get(number) instanceof Recorded.Made made
                        && made.day() == earlier
                        && isThere(number, history)) return number;
        return null;
    }

    private static boolean isThere(int number, List<Recorded> history) {
        return history.get(number) instanceof Recorded.Made
                && IntStream.range(number, history.size())
                        .noneMatch(it -> history.get(it) instanceof Recorded.TakenBack back && back.number() == number);
    }

    @Test
    void whatWasKnownStaysAsItWas() {
        var known = Timeline.<Integer>none().with(id(0), day(0), 0);
        var later = known.with(id(1), day(0), 1);
        assertThat(known.on(day(0))).isZero();
        assertThat(later.on(day(0))).isOne();
        assertThat(later.without(id(1)).on(day(0))).isZero();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var more = new ArrayList<T>(list);
        more.add(last);
        return more;
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static ChangeId id(int number) {
        return new ChangeId("change " + number);
    }
}
