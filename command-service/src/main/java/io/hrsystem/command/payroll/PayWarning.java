package io.hrsystem.command.payroll;

/** What is accepted and may be wrong all the same. */
enum PayWarning {
    BELOW_MINIMUM_WAGE
}
