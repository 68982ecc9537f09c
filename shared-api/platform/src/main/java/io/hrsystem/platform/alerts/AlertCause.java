package io.hrsystem.platform.alerts;

/** Why people are told. Each has its texts in {@code alerts.properties} and a section of its own in the runbook. */
public enum AlertCause {
    /** Events that were read are not in the store any more: a fail-over has lost them, or somebody has restored it. */
    EVENTS_SET_BACK(Severity.P1),
    /** A read model, or the sagas, get no events any more. */
    READER_STOPPED(Severity.P1),
    /** The ledger knows seals that the database does not, and nobody has said that events were set back. */
    SEALS_LOST(Severity.P1),
    /** People cannot be paid: a run of payroll does not come to its end, or was not started on the pay day. */
    PAYROLL_FAILED(Severity.P1),
    /** A step of the erasure of a company has been given up: it is neither there nor gone until a person retries it. */
    ERASURE_STEP_FAILED(Severity.P1),
    /** Events of a stream wait because a read model cannot apply one; the rest of the company goes on. */
    STREAM_PARKED(Severity.P2),
    /** A company's set-up has been given up; a person can retry the step. */
    ONBOARDING_STEP_FAILED(Severity.P2),
    /** A nightly job could not be done for some companies; the rest of it is. */
    BATCH_FAILED(Severity.P2),
    /** The access of a client of the platform ends soon; companies are written to instead. */
    CLIENT_EXPIRES(Severity.P3);

    private final Severity severity;

    AlertCause(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
