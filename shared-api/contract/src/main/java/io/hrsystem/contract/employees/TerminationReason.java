package io.hrsystem.contract.employees;

/** Why an employment has ended. */
public enum TerminationReason {
    RESIGNED,
    DISMISSED,
    RETIRED,
    CONTRACT_END,
    DECEASED,
    OTHER
}
