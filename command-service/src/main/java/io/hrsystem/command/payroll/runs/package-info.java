/** Runs of payroll: what is computed from, the payslips that come of it, and what becomes of both until they are paid. */
@NullMarked
package io.hrsystem.command.payroll.runs;

import org.jspecify.annotations.NullMarked;
