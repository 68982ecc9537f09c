/** A month's payroll of one company. */
@NullMarked
package io.hrsystem.bench.payroll;

import org.jspecify.annotations.NullMarked;
