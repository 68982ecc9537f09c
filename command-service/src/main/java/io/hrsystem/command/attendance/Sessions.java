package io.hrsystem.command.attendance;

import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.contract.attendance.FromTo;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stays at work of one work date, one after the other, of which the last one may not have ended.
 *
 * @param open when that one began; null if nobody is at work
 */
record Sessions(List<Session> finished, @Nullable Instant open) {
    static final Sessions NONE = new Sessions(List.of(), null);

    static final Duration LONGEST = Duration.ofHours(24);

    /** With what an event tells of them. */
    Sessions after(AttendanceEvent event) {
        return switch (event) {
            case CheckedIn it -> began(it.punch().at());
            case CheckedOut it -> ended(it.punch().at());
            case CorrectionApproved it -> spanning(it.day());
            case CorrectionRequested _, CorrectionRejected _ -> this;
            case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> this;
        };
    }

    boolean isEmpty() {
        return finished.isEmpty() && open == null;
    }

    /** @throws Refusal if somebody is at work, or left after that */
    void requireCheckIn(Instant at) {
        if (open != null) throw Refusal.of(RefusalCode.ALREADY_CHECKED_IN);
        if (!finished.isEmpty() && at.isBefore(finished.getLast().to()))
            throw Refusal.of(RefusalCode.CHECKIN_BEFORE_CHECKOUT);
    }

    /** @throws Refusal if nobody is at work, or came after that */
    void requireCheckOut(Instant at) {
        if (open == null) throw Refusal.of(RefusalCode.NOT_CHECKED_IN);
        if (at.isBefore(open)) throw Refusal.of(RefusalCode.CHECKOUT_BEFORE_CHECKIN);
    }

    /** @throws Refusal if they are not one after the other, within 24 hours */
    Sessions requireOrder() {
        var first = finished.isEmpty() ? open : finished.getFirst().from();
        var free = first;
        for (var session : finished) {
            if (session.from().isBefore(free) || session.to().isBefore(session.from())) throw outOfOrder();
            free = session.to();
        }
        if (open != null && open.isBefore(free)) throw outOfOrder();
        if (first != null && Duration.between(first, free).compareTo(LONGEST) > 0) throw outOfOrder();
        return this;
    }

    private static Refusal outOfOrder() {
        return Refusal.of(RefusalCode.CORRECTION_OUT_OF_ORDER).about("checkOut");
    }

    Sessions began(Instant at) {
        return new Sessions(finished, at);
    }

    Sessions ended(Instant at) {
        if (open == null) return this;
        var more = new ArrayList<>(finished);
        more.add(new Session(open, at));
        return new Sessions(List.copyOf(more), null);
    }

    /** Null if nobody came. */
    @Nullable
    FromTo span() {
        if (finished.isEmpty()) return open == null ? null : new FromTo(open, null);
        return new FromTo(
                finished.getFirst().from(), open == null ? finished.getLast().to() : null);
    }

    /**
     * The span with another beginning or end.
     *
     * @param checkIn null if it stays
     * @param checkOut null if it stays
     * @throws Refusal if nobody came, and none is said to have
     */
    FromTo span(@Nullable Instant checkIn, @Nullable Instant checkOut) {
        var recorded = span();
        if (recorded != null)
            return new FromTo(
                    checkIn == null ? recorded.checkIn() : checkIn, checkOut == null ? recorded.checkOut() : checkOut);
        if (checkIn == null)
            throw Refusal.of(RefusalCode.CORRECTION_WITHOUT_CHECK_IN).about("checkIn");
        return new FromTo(checkIn, checkOut);
    }

    /** With another first check-in and last check-out; what lies between stays. */
    Sessions spanning(FromTo day) {
        var last = day.checkOut();
        var whole = isEmpty() ? began(day.checkIn()) : this;
        if (last != null && whole.open != null) whole = whole.ended(last);
        var corrected = new ArrayList<>(whole.finished);
        if (!corrected.isEmpty()) {
            corrected.set(0, new Session(day.checkIn(), corrected.getFirst().to()));
            if (last != null) corrected.add(new Session(corrected.removeLast().from(), last));
        }
        return new Sessions(List.copyOf(corrected), corrected.isEmpty() ? day.checkIn() : whole.open);
    }
}
