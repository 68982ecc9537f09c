package io.hrsystem.contract.tenants;

/** The service plan a company has signed. */
public enum Plan {
    BASIC,
    PRO
}
