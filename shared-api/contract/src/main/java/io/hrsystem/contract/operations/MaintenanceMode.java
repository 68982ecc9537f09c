package io.hrsystem.contract.operations;

/** What the system accepts: everything, reads only, or nothing but what super admins do. */
public enum MaintenanceMode {
    NORMAL,
    READ_ONLY,
    MAINTENANCE
}
