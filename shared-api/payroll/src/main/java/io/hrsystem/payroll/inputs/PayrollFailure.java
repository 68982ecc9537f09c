package io.hrsystem.payroll.inputs;

/** Somebody cannot be paid by what is known; the others can. */
public final class PayrollFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stands in {@code RunFailure.error}. */
    public enum Reason {
        /** On a day of the employment nothing was agreed. */
        NO_PAY,
        /** Never employed, as far as is known. */
        NOT_EMPLOYED,
        /** Severance for who does not leave. */
        NOT_LEAVING,
        /** Less than a year of service, or less than fifteen hours a week. */
        SEVERANCE_NOT_DUE
    }

    private final Reason reason;

    public PayrollFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
