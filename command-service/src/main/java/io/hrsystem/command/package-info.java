/** Decides: commands in, events out. */
@NullMarked
package io.hrsystem.command;

import org.jspecify.annotations.NullMarked;
