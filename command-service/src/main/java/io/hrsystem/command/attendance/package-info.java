/** Clocking in and out: the work date is decided here, once. */
@NullMarked
package io.hrsystem.command.attendance;

import org.jspecify.annotations.NullMarked;
