/** Statutory numbers that the operator enters: drafts, and what was published of them. */
@NullMarked
package io.hrsystem.command.payroll.rules;

import org.jspecify.annotations.NullMarked;
