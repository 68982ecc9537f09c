package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.attendance.Segment;
import io.hrsystem.contract.attendance.SegmentKind;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every day, on seeded random ones. */
class DayCalculationLawsTest {
    private static final int CASES = 3_000;
    private static final Set<SegmentKind> SCHEDULED = Set.of(SegmentKind.WORK, SegmentKind.LEAVE, SegmentKind.ABSENCE);

    @Test
    void segmentsPartitionTheScheduledTime() {
        each((day, seed) -> {
            var closed = day.closed();
            var shift = day.terms().shiftSpan();
            var inShift = 0;
            Segment previous = null;
            for (var segment : closed.segments()) {
                assertThat(segment.minutes()).as("case %d", seed).isPositive();
                if (previous != null)
                    assertThat(segment.from()).as("case %d", seed).isAfterOrEqualTo(previous.to());
                previous = segment;
                var within = !shift.and(span(segment, day)).isEmpty();
                if (SCHEDULED.contains(segment.kind())) assertThat(within).isTrue();
                if (within && segment.kind() != SegmentKind.BREAK) inShift += segment.minutes();
            }
            assertThat(inShift).as("case %d", seed).isEqualTo(closed.scheduledMinutes());
            var minutes = closed.minutes();
            var overtimeInShift = day.terms().kind() == DayKind.WORKING ? beyondEightHours(closed, day) : 0;
            if (closed.status() != DayStatus.INCOMPLETE)
                assertThat(minutes.recognised() + overtimeInShift + minutes.leave() + minutes.absent())
                        .as("case %d", seed)
                        .isEqualTo(closed.scheduledMinutes());
        });
    }

    private static int beyondEightHours(ClosedDay closed, TestDay day) {
        return closed.segments().stream()
                .filter(it -> it.kind() == SegmentKind.OVERTIME)
                .filter(it -> !day.terms().shiftSpan().and(span(it, day)).isEmpty())
                .mapToInt(Segment::minutes)
                .sum();
    }

    private static Spans span(Segment segment, TestDay day) {
        var zone = day.terms().zone();
        return Spans.of(List.of(Span.of(
                segment.from().atZone(zone).toInstant(),
                segment.to().atZone(zone).toInstant())));
    }

    /** A walk from minute to minute, that knows nothing of sets. */
    @Test
    void aMinuteByMinuteWalkAgreesWithThePremiums() {
        each((day, seed) -> {
            var closed = day.closed();
            if (closed.status() == DayStatus.INCOMPLETE) return;
            var walk = new Walk(day);
            var minutes = closed.minutes();
            assertThat(minutes.recognised() + minutes.overtime() + minutes.holiday())
                    .as("work of case %d", seed)
                    .isEqualTo(walk.worked);
            assertThat(minutes.night()).as("night of case %d", seed).isEqualTo(walk.night);
            assertThat(minutes.leave()).as("leave of case %d", seed).isEqualTo(walk.leave);
            assertThat(minutes.premium()).as("premium of case %d", seed).isEqualTo((walk.halves + 1) / 2);
        });
    }

    private static final class Walk {
        private int worked;
        private int night;
        private int leave;
        private int halves;

        Walk(TestDay day) {
            var terms = day.terms();
            var first = day.sessions().span() == null
                    ? Long.MAX_VALUE
                    : Span.minute(day.sessions().span().checkIn());
            var begin = Span.minute(terms.workDate().atStartOfDay(terms.zone()).toInstant());
            var missed = 0;
            var dueLater = false;
            for (var minute = begin; minute < begin + 3 * 24 * 60; minute++) {
                if (!isDue(terms, minute)) continue;
                if (minute < first) missed++;
                else dueLater = true;
            }
            var forgiven = missed <= terms.graceMinutes()
                    && dueLater
                    && !day.sessions().isEmpty();
            for (var minute = begin; minute < begin + 3 * 24 * 60; minute++) {
                var there = isIn(stays(day), minute);
                if (isScheduled(terms, minute) && isIn(terms.leave(), minute)) leave++;
                if (isDue(terms, minute)) {
                    if (there || forgiven && minute < first) work(terms, minute);
                } else if (there
                        && !isShift(terms, minute)
                        && isIn(terms.overtime(), minute)
                        && !isBreak(terms, minute)) work(terms, minute);
            }
        }

        private void work(DayTerms terms, long minute) {
            worked++;
            var ofDay = minuteOfDay(terms, minute);
            var isNight = ofDay >= 22 * 60 || ofDay < 6 * 60;
            if (isNight) night++;
            halves += isNight ? 1 : 0;
            if (terms.kind().isHoliday()) halves += worked > 480 ? 2 : 1;
            else if (worked > 480) halves++;
        }

        private static List<Span> stays(TestDay day) {
            return day.sessions().finished().stream()
                    .map(it -> Span.of(it.from(), it.to()))
                    .toList();
        }

        private static boolean isDue(DayTerms terms, long minute) {
            return isScheduled(terms, minute) && !isIn(terms.leave(), minute);
        }

        private static boolean isScheduled(DayTerms terms, long minute) {
            return isShift(terms, minute) && !isBreak(terms, minute);
        }

        private static boolean isShift(DayTerms terms, long minute) {
            return terms.kind() == DayKind.WORKING
                    && minute >= Span.minute(terms.shift().startsAt())
                    && minute < Span.minute(terms.shift().endsAt());
        }

        private static boolean isBreak(DayTerms terms, long minute) {
            var ofDay = minuteOfDay(terms, minute);
            return terms.breaks().stream().anyMatch(it -> {
                var from = it.start().toSecondOfDay() / 60;
                var to = it.end().toSecondOfDay() / 60;
                return from < to ? ofDay >= from && ofDay < to : ofDay >= from || ofDay < to;
            });
        }

        private static boolean isIn(List<Span> spans, long minute) {
            return spans.stream().anyMatch(it -> minute >= it.from() && minute < it.to());
        }

        private static int minuteOfDay(DayTerms terms, long minute) {
            return Math.toIntExact(Math.floorMod(minute + 9 * 60, 24 * 60L));
        }
    }

    /** Nor the order in which leave and overtime were approved. */
    @Test
    void theOrderInWhichThingsAreSaidDoesNotChangeTheDay() {
        each((day, seed) -> {
            var random = new Random(seed);
            var leave = new ArrayList<>(day.terms().leave());
            var overtime = new ArrayList<>(day.terms().overtime());
            Collections.shuffle(leave, random);
            Collections.shuffle(overtime, random);
            assertThat(day.with(leave, overtime, false).closed()).isEqualTo(day.closed());
        });
    }

    private interface Law {
        void check(TestDay day, long seed);
    }

    private static void each(Law law) {
        for (var seed = 1L; seed <= CASES; seed++) law.check(day(new Random(seed)), seed);
    }

    private static TestDay day(Random random) {
        var start = random.nextInt(24 * 4) * 15;
        var length = 240 + random.nextInt(33) * 15;
        var breaks =
                random.nextInt(4) == 0 ? "" : text(start + 60 + random.nextInt(8) * 15, 15 * (1 + random.nextInt(6)));
        var kind = DayKind.values()[Math.max(0, random.nextInt(9) - 4)];
        var stays = new StringBuilder();
        var at = start - 90 + random.nextInt(200);
        if (at < 0) at = start;
        for (var i = random.nextInt(4); i > 0; i--) {
            var stay = 1 + random.nextInt(500);
            if (at + stay >= start + 23 * 60 || at + stay >= 46 * 60) break;
            if (at / (24 * 60) > 0) break;
            stays.append(text(at, stay)).append(' ');
            at += stay + random.nextInt(90);
        }
        if (random.nextInt(10) == 0 && at < 24 * 60) stays.append(time(at)).append('-');
        var date = kind == DayKind.WORKING ? TestDay.WEDNESDAY : TestDay.SUNDAY;
        var day = TestDay.of(date, kind, text(start, length), breaks, stays.toString());
        if (random.nextInt(3) == 0) day = day.onLeave(text(start, random.nextBoolean() ? length : length / 2));
        if (random.nextInt(2) == 0)
            day = day.approved(text(random.nextInt(24 * 60), 30 + random.nextInt(900)) + " "
                    + text(random.nextInt(24 * 60), 30 + random.nextInt(900)));
        return day;
    }

    private static String text(int from, int length) {
        return time(from) + "-" + time(from + length);
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L).toString();
    }
}
