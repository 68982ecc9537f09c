package io.hrsystem.query.tenants;

/** Where a company is between registration and end. */
enum TenantStatus {
    PROVISIONING,
    ACTIVE,
    SUSPENDED,
    INACTIVE
}
