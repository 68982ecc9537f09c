package io.hrsystem.contract.identity;

/** What a caller may do. {@code SUPER_ADMIN} belongs to no tenant, all others to exactly one. */
public enum Role {
    SUPER_ADMIN,
    TENANT_ADMIN,
    HR_MANAGER,
    PAYROLL_MANAGER,
    MANAGER,
    EMPLOYEE,
    KIOSK
}
