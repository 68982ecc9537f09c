/** What payroll reads of an employee: pay, what is withheld by, and where the money goes. */
@NullMarked
package io.hrsystem.contract.payroll;

import org.jspecify.annotations.NullMarked;
