package io.hrsystem.command.platform.quotas;

/** Of what a company may not have any number. The database knows the names, and which rows count. */
public enum Quota {
    CLIENTS,
    DEPARTMENTS,
    EMPLOYEES
}
