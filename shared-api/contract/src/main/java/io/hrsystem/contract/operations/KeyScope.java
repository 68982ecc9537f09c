package io.hrsystem.contract.operations;

/** Which keys are replaced: the one above all companies, or one company's. */
public enum KeyScope {
    MASTER,
    TENANT
}
