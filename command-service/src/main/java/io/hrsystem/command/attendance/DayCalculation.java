package io.hrsystem.command.attendance;

import static java.util.Comparator.comparingLong;

import io.hrsystem.contract.attendance.DayFlag;
import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.attendance.Segment;
import io.hrsystem.contract.attendance.SegmentKind;
import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.contract.attendance.WorkingTimeRules.Number;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a work date comes to, by its terms and the stays of that date: sets of minutes, and how many are in them. Of a stay
 * whose end is not known the scheduled time is a segment of absence and in no minutes: nobody knows yet.
 */
final class DayCalculation {
    private final DayTerms terms;
    private final WorkingTimeRules rules;
    private final Spans stays;
    private final boolean open;
    private final long arrived;
    private final long left;
    private final Spans shift;
    private final Spans breaks;
    private final Spans scheduled;
    private final Spans leave;
    private final Spans due;
    private final Spans late;
    private final Spans work;
    private final Spans pending;
    private final Spans extra;

    private DayCalculation(DayTerms terms, Sessions sessions) {
        this.terms = terms;
        rules = WorkingTimeRules.on(terms.workDate());
        stays = Spans.of(sessions.finished().stream()
                .map(it -> Span.of(it.from(), it.to()))
                .toList());
        var span = sessions.span();
        open = sessions.open() != null;
        arrived = span == null ? 0 : Span.minute(span.checkIn());
        left = stays.isEmpty() ? arrived : stays.to();
        shift = terms.shiftSpan();
        breaks = terms.breaksByTimeOfDay()
                .without(shift)
                .or(terms.breaksOfShift().and(shift));
        scheduled = shift.without(breaks);
        leave = Spans.of(terms.leave()).and(scheduled);
        due = scheduled.without(leave);
        var missed = span == null ? Spans.NONE : due.before(arrived);
        var isForgiven =
                missed.minutes() <= terms.graceMinutes() && !due.after(arrived).isEmpty();
        late = isForgiven ? Spans.NONE : missed;
        pending = sessions.open() == null
                ? Spans.NONE
                : due.after(Span.minute(sessions.open())).or(isForgiven && stays.isEmpty() ? missed : Spans.NONE);
        work = due.and(isForgiven && !stays.isEmpty() ? stays.or(missed) : stays);
        extra = terms.away()
                ? Spans.NONE
                : stays.and(Spans.of(terms.overtime())).without(shift).without(breaks);
    }

    static ClosedDay of(DayTerms terms, Sessions sessions) {
        return new DayCalculation(terms, sessions).closed();
    }

    private ClosedDay closed() {
        var beyond = work.afterMinutes(rules.of(Number.DAY));
        var missed = due.without(work).without(pending);
        var leaving = open || stays.isEmpty() ? Spans.NONE : missed.after(left);
        var between = stays.isEmpty() ? Spans.NONE : missed.without(late).without(leaving);
        var night = work.or(extra).and(terms.nights(rules.of(Number.NIGHT_FROM), rules.of(Number.NIGHT_TO)));
        var isHoliday = terms.kind().isHoliday();
        var premium = Premium.of(work.minutes() + extra.minutes(), night.minutes(), isHoliday, rules);
        var minutes = new DayMinutes(
                stays.without(breaks).minutes(),
                work.minutes() - beyond.minutes(),
                late.minutes(),
                leaving.minutes(),
                between.minutes(),
                missed.minutes(),
                leave.minutes(),
                isHoliday ? extra.minutes() : 0,
                beyond.minutes() + (isHoliday ? 0 : extra.minutes()),
                night.minutes(),
                terms.statutory() ? premium.minutes() : 0);
        return new ClosedDay(status(minutes), segments(beyond), minutes, scheduled.minutes(), flags(between));
    }

    private DayStatus status(DayMinutes minutes) {
        if (terms.away()) return DayStatus.ON_LOA;
        if (open) return DayStatus.INCOMPLETE;
        if (terms.kind() != DayKind.WORKING)
            return extra.isEmpty() ? terms.kind().unworked() : DayStatus.PRESENT;
        if (!stays.isEmpty()) return minutes.late() > 0 ? DayStatus.LATE : DayStatus.PRESENT;
        return minutes.absent() == 0 && minutes.leave() > 0 ? DayStatus.LEAVE : DayStatus.ABSENT;
    }

    private List<DayFlag> flags(Spans between) {
        var flags = new ArrayList<DayFlag>();
        if (terms.away()) return flags;
        if (open) flags.add(DayFlag.MISSING_CHECK_OUT);
        if (!open && stays.isEmpty() && !due.isEmpty()) flags.add(DayFlag.NO_CHECK_IN);
        if (!between.isEmpty()) flags.add(DayFlag.GAP);
        if (!open && isBreakMissing()) flags.add(DayFlag.BREAK_MISSING);
        if (!stays.without(breaks).without(shift).without(extra).isEmpty()) flags.add(DayFlag.UNAPPROVED_OVERTIME);
        return flags;
    }

    /** Breaks that lie in a stay, and the time between two. */
    private boolean isBreakMissing() {
        if (stays.isEmpty()) return false;
        var there = stays.without(breaks).minutes();
        var rest = Math.toIntExact(left - arrived) - there;
        if (there >= rules.of(Number.LONG_WORK)) return rest < rules.of(Number.LONG_BREAK);
        return there >= rules.of(Number.SHORT_WORK) && rest < rules.of(Number.SHORT_BREAK);
    }

    private record Stretch(SegmentKind kind, Span span) {}

    private List<Segment> segments(Spans beyond) {
        var stretches = new ArrayList<Stretch>();
        add(SegmentKind.BREAK, shift.and(breaks).or(breaks.and(breaksInExtra())), stretches);
        add(SegmentKind.LEAVE, leave, stretches);
        add(SegmentKind.WORK, work.without(beyond), stretches);
        add(SegmentKind.OVERTIME, beyond, stretches);
        add(terms.kind().isHoliday() ? SegmentKind.HOLIDAY_WORK : SegmentKind.OVERTIME, extra, stretches);
        add(SegmentKind.ABSENCE, due.without(work), stretches);
        stretches.sort(comparingLong(it -> it.span().from()));
        return stretches.stream()
                .map(it -> new Segment(
                        it.kind(),
                        local(it.span().from()),
                        local(it.span().to()),
                        it.span().minutes()))
                .toList();
    }

    private Spans breaksInExtra() {
        return extra.isEmpty()
                ? Spans.NONE
                : stays.and(Spans.of(terms.overtime())).without(shift);
    }

    private static void add(SegmentKind kind, Spans spans, List<Stretch> stretches) {
        for (var span : spans.all()) stretches.add(new Stretch(kind, span));
    }

    private LocalDateTime local(long minute) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), terms.zone());
    }
}
