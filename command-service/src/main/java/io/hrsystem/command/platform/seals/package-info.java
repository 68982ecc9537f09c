/** Stored events are sealed: who changes, removes or adds one later is found out, by anybody. */
@NullMarked
package io.hrsystem.command.platform.seals;

import org.jspecify.annotations.NullMarked;
