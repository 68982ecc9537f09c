/** The keys of personal values, as the side that makes them uses them. */
@NullMarked
package io.hrsystem.command.platform.keys;

import org.jspecify.annotations.NullMarked;
