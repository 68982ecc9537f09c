/** The maintenance switch. */
@NullMarked
package io.hrsystem.command.operations;

import org.jspecify.annotations.NullMarked;
