/** What payroll is computed from: event streams of a company, up to a position. */
@NullMarked
package io.hrsystem.payroll.inputs;

import org.jspecify.annotations.NullMarked;
