/** Secrets that come as files and are never in the database. */
@NullMarked
package io.hrsystem.command.platform.secrets;

import org.jspecify.annotations.NullMarked;
