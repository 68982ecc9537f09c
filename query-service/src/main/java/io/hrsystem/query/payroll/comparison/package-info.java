/** What was paid beside what would be paid by what is known now, or by other rules. */
@NullMarked
package io.hrsystem.query.payroll.comparison;

import org.jspecify.annotations.NullMarked;
