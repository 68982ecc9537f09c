/** From facts of a month to the lines of a payslip; pure, and exact to the won. */
@NullMarked
package io.hrsystem.payroll;

import org.jspecify.annotations.NullMarked;
