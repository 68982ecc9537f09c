/** A feature that another one must not know. */
@NullMarked
package io.hrsystem.command.neighbour;

import org.jspecify.annotations.NullMarked;
