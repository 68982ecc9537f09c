package io.hrsystem.query.payroll.rules;

/** Whether anybody is paid by it. */
enum RuleSetState {
    DRAFT,
    PUBLISHED
}
