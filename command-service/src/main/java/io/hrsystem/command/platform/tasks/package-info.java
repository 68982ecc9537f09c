/** Work that is done later, in a transaction of its own, until it succeeds or is given up. */
@NullMarked
package io.hrsystem.command.platform.tasks;

import org.jspecify.annotations.NullMarked;
