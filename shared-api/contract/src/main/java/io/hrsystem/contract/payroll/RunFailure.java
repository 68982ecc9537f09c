package io.hrsystem.contract.payroll;

import io.hrsystem.contract.employees.EmployeeId;

/** Whom a run cannot pay, and why: without any personal value. */
public record RunFailure(EmployeeId employeeId, String error) {}
