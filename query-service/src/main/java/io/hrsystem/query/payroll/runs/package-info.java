/** Runs of payroll, as people read them. */
@NullMarked
package io.hrsystem.query.payroll.runs;

import org.jspecify.annotations.NullMarked;
