package io.hrsystem.contract.attendance;

/**
 * Minutes of a work date.
 *
 * @param raw at work without breaks, approved or not
 * @param recognised worked within the schedule, up to eight hours; overtime apart
 * @param late scheduled before the first check-in, 0 within the grace
 * @param earlyLeave scheduled after the last check-out
 * @param gap scheduled between stays
 * @param absent scheduled and neither worked nor on leave: late, early and gap among them
 * @param leave scheduled and on approved leave
 * @param holiday approved work on a holiday
 * @param overtime approved work outside of the schedule, and beyond eight hours within it, on a day that is no holiday
 * @param night recognised, overtime and holiday minutes between 22:00 and 06:00
 * @param premium to be paid on top of all of these, whole minutes: Labor Standards Act, article 56; a half is rounded
 *     up, in favour of who has worked
 */
public record DayMinutes(
        int raw,
        int recognised,
        int late,
        int earlyLeave,
        int gap,
        int absent,
        int leave,
        int holiday,
        int overtime,
        int night,
        int premium) {}
