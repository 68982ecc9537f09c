/** How a command is admitted, handled, and answered: one transaction, one way. */
@NullMarked
package io.hrsystem.command.platform.messages;

import org.jspecify.annotations.NullMarked;
