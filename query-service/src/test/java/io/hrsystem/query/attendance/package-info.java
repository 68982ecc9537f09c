/** Attendance days and the board of a day. */
@NullMarked
package io.hrsystem.query.attendance;

import org.jspecify.annotations.NullMarked;
