/** Payslips, as people read them. */
@NullMarked
package io.hrsystem.query.payroll.payslips;

import org.jspecify.annotations.NullMarked;
