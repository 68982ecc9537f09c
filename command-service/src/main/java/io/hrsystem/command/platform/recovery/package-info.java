/**
 * After the events were set back: the system stays in maintenance, what was sent is not sent again, and what was decided
 * about access holds again or is closed.
 */
@NullMarked
package io.hrsystem.command.platform.recovery;

import org.jspecify.annotations.NullMarked;
