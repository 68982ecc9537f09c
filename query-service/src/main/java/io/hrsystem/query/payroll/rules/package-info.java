/** Statutory numbers, read where they are entered. */
@NullMarked
package io.hrsystem.query.payroll.rules;

import org.jspecify.annotations.NullMarked;
