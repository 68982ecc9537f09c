package io.hrsystem.command.attendance;

import io.hrsystem.contract.attendance.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Scheduled minutes worked on one work date. Time outside of the shift is not recognised before it is approved
 * (Labour Standards Act, art. 50 and 53); breaks are not working time (art. 54).
 *
 * @param gap scheduled minutes between two sessions
 */
record WorkedTime(int recognised, int earlyLeave, int gap) {
    /** Minutes after the shift's start, or 0 if within the grace: the grace forgives minutes, it does not shift them. */
    static int late(Shift shift, Instant checkIn, int graceMinutes) {
        if (!checkIn.isBefore(shift.endsAt())) return 0;
        var minutes = minutes(shift.startsAt(), checkIn);
        return minutes <= graceMinutes ? 0 : minutes;
    }

    /** The same of a day that may have no finished session yet. */
    static WorkedTime soFar(Shift shift, int lateMinutes, List<Session> sessions) {
        return sessions.isEmpty() ? new WorkedTime(0, 0, 0) : of(shift, lateMinutes, sessions);
    }

    /** @param sessions in order, not empty; a first one that began within the grace counts from the shift's start */
    static WorkedTime of(Shift shift, int lateMinutes, List<Session> sessions) {
        var first = sessions.getFirst();
        var begins = lateMinutes == 0 && first.from().isBefore(shift.endsAt()) ? shift.startsAt() : first.from();
        var recognised = 0;
        var gap = 0;
        var previous = begins;
        for (var session : sessions) {
            var from = session == first ? begins : session.from();
            gap += session == first ? 0 : scheduled(shift, previous, from);
            recognised += scheduled(shift, from, session.to());
            previous = session.to();
        }
        return new WorkedTime(recognised, scheduled(shift, previous, shift.endsAt()), gap);
    }

    private static int scheduled(Shift shift, Instant from, Instant to) {
        var start = later(from, shift.startsAt());
        var end = earlier(to, shift.endsAt());
        var scheduled = minutes(start, end);
        for (var each : shift.breaks())
            scheduled -= minutes(later(start, each.startsAt()), earlier(end, each.endsAt()));
        return scheduled;
    }

    private static int minutes(Instant from, Instant to) {
        return Math.max(0, Math.toIntExact(Duration.between(from, to).toMinutes()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
