/** People employed by a company. */
@NullMarked
package io.hrsystem.command.employees;

import org.jspecify.annotations.NullMarked;
