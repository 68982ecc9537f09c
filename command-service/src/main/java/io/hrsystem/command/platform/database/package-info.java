/** The databases of this service and who it is there. */
@NullMarked
package io.hrsystem.command.platform.database;

import org.jspecify.annotations.NullMarked;
