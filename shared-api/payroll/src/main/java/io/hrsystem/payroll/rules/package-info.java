/** What the law fixes in numbers, as data with the days from which they hold. */
@NullMarked
package io.hrsystem.payroll.rules;

import org.jspecify.annotations.NullMarked;
