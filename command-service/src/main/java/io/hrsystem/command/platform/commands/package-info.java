/** How a command is handled: what is asked first, the transaction, the answer. */
@NullMarked
package io.hrsystem.command.platform.commands;

import org.jspecify.annotations.NullMarked;
