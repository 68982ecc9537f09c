/** Replays of events into read models, as they are asked for, held up and ended; the other service does them. */
@NullMarked
package io.hrsystem.command.operations.replays;

import org.jspecify.annotations.NullMarked;
