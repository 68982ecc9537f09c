package io.hrsystem.contract.attendance;

/** What somebody should look at. */
public enum DayFlag {
    MISSING_CHECK_OUT,
    NO_CHECK_IN,
    /** Scheduled time between two stays. */
    GAP,
    /** Less than the law's breaks was recorded (Labor Standards Act, article 54). */
    BREAK_MISSING,
    /** Time at work outside of the schedule that nobody approved. */
    UNAPPROVED_OVERTIME,
    /** Closed later than the night after: the company was suspended, or the job did not run. */
    LATE_CLOSING
}
