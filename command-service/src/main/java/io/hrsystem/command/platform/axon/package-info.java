/** Axon's parts, wired by hand. */
@NullMarked
package io.hrsystem.command.platform.axon;

import org.jspecify.annotations.NullMarked;
