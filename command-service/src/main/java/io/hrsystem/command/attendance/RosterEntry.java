package io.hrsystem.command.attendance;

import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.platform.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a punch is decided on.
 *
 * @param open the session begun last and not ended, if there is one
 * @param last the shift of the latest check-in, over or not
 */
record RosterEntry(
        WorkTerms terms,
        @Nullable OpenSession open,
        @Nullable LastShift last) {
    record OpenSession(LocalDate workDate, Instant since) {}

    /**
     * @param since the check-in
     * @param until the end of the shift
     */
    record LastShift(LocalDate workDate, Instant since, Instant until) {
        boolean isRunning(Instant at) {
            return !at.isBefore(since) && at.isBefore(until);
        }
    }

    /** A check-in during the shift of the one before belongs to its date, any other to the date it happens on. */
    LocalDate workDateOfCheckIn(Instant at) {
        return last != null && last.isRunning(at) ? last.workDate() : terms.workDateOf(at);
    }

    /** A check-out ends the open session that began before it; without one it belongs to the date it happens on. */
    LocalDate workDateOfCheckOut(Instant at) {
        return open != null && endsOpenSession(at) ? open.workDate() : terms.workDateOf(at);
    }

    boolean endsOpenSession(Instant at) {
        return open != null && !at.isBefore(open.since());
    }

    Shift shiftOn(LocalDate workDate) {
        return terms.shiftOn(workDate);
    }

    int graceOn(LocalDate workDate) {
        return terms.weekOn(workDate).graceMinutes();
    }

    /** Whether a time belongs to a work date, by the clock or as a part of its shift. */
    boolean isOf(LocalDate workDate, Instant at) {
        var shift = shiftOn(workDate);
        var isInShift = !at.isBefore(shift.startsAt()) && at.isBefore(shift.endsAt());
        return isInShift || terms.workDateOf(at).equals(workDate);
    }

    /** @throws Refusal if the employee does not work for the company on that date */
    void requireEmployed(LocalDate workDate) {
        var refusal = terms.refusalOn(workDate);
        if (refusal != null) throw Refusal.of(refusal);
    }
}
