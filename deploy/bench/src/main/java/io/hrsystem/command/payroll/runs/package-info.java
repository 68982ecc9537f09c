/** What is measured of payroll beside the service. */
@NullMarked
package io.hrsystem.command.payroll.runs;

import org.jspecify.annotations.NullMarked;
