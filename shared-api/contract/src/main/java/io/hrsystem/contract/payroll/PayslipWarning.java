package io.hrsystem.contract.payroll;

/** What somebody should look at before a payslip is paid. */
public enum PayslipWarning {
    BELOW_MINIMUM_WAGE,
    /** Deductions are more than was earned. */
    BELOW_ZERO,
    /** What tax is withheld by was never declared: one family member, the whole of the table's tax. */
    TAX_UNDECLARED,
    /** What insurances are charged by was never declared: the earnings of the month, whatever the age. */
    INSURANCE_UNDECLARED,
    /** The company says that it has five employees or more, or fewer, and its days were closed by a count that says otherwise. */
    COMPANY_SIZE_DIFFERS
}
