package io.hrsystem.platform.alerts;

/** Why people are told. Each has its texts in {@code alerts.properties} and a section of its own in the runbook. */
public enum AlertCause {
    /** A read model, or the sagas, get no events any more. */
    READER_STOPPED(Severity.P1),
    /** Events of a stream wait because a read model cannot apply one; the rest of the company goes on. */
    STREAM_PARKED(Severity.P2),
    /** A company's set-up has been given up; a person can retry the step. */
    ONBOARDING_STEP_FAILED(Severity.P2),
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
