package io.hrsystem.platform.access;

/** Why reading is on record. */
public enum AccessKind {
    /** A super admin read data of companies. */
    SUPER_ADMIN_LOOK,
    /** Somebody read a company's data as they were, by a view that was made for it. */
    REPLAY_READ,
    /** Somebody took a file with personal values away. */
    DOWNLOAD,
    /** Somebody read an employee's resident number and bank account whole. */
    PAYMENT_REVEALED,
    /** An employee saw an own payslip for the first time. */
    PAYSLIP_OPENED
}
