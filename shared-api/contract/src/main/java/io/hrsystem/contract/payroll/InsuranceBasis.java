package io.hrsystem.contract.payroll;

/** What pension and health insurance are a part of. The names are stored; none is ever renamed. */
public enum InsuranceBasis {
    /** The income of last year, as the offices notified it. */
    NOTIFIED,
    /** The taxable pay of the month. */
    ACTUAL
}
