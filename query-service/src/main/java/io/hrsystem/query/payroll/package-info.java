/** What employees are paid, as people read it. */
@NullMarked
package io.hrsystem.query.payroll;

import org.jspecify.annotations.NullMarked;
