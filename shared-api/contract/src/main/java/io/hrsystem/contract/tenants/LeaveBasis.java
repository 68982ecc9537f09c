package io.hrsystem.contract.tenants;

/** How annual leave accrues: from each hire date, or by fiscal year. */
public enum LeaveBasis {
    HIRE_DATE,
    FISCAL_YEAR
}
