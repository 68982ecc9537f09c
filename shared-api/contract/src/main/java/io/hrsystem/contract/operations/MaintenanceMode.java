package io.hrsystem.contract.operations;

/** What the system accepts: everything, reads only, or nothing but the super admin's maintenance calls. */
public enum MaintenanceMode {
    NORMAL,
    READ_ONLY,
    MAINTENANCE
}
