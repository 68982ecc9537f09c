/** Who does what was asked for, and how it is held up and ended. */
@NullMarked
package io.hrsystem.query.platform.replays;

import org.jspecify.annotations.NullMarked;
