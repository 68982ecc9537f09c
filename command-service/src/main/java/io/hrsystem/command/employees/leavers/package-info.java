/** What is kept of people who have left, for how long, and how it is erased. */
@NullMarked
package io.hrsystem.command.employees.leavers;

import org.jspecify.annotations.NullMarked;
