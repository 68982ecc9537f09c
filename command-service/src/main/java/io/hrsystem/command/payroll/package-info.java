/** What payroll reads of an employee: pay, what tax and insurances are charged by, and where the money goes. */
@NullMarked
package io.hrsystem.command.payroll;

import org.jspecify.annotations.NullMarked;
