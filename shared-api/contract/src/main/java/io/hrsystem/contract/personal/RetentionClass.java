package io.hrsystem.contract.personal;

/**
 * How long a personal value is kept when what it was stored for is over. Each class of each person has a key of its own,
 * so that it can be erased apart from the others. The names are stored; none is ever renamed.
 */
public enum RetentionClass {
    /** The roster: three years from the end of the employment (Labor Standards Act, art. 42; Decree, art. 22). */
    EMPLOYMENT,
    /** How to reach a person: not longer than there is a purpose (Personal Information Protection Act, art. 21). */
    CONTACT,
    /** Why something was done: three years, like the papers that it explains (Decree, art. 22). */
    NOTE,
    /** What is withheld and reported by: five years (Framework Act on National Taxes, art. 85-3). */
    PAYROLL
}
