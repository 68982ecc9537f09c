/** Clocking in and out. */
@NullMarked
package io.hrsystem.contract.attendance;

import org.jspecify.annotations.NullMarked;
