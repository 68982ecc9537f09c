/** Files that hold what is personal, until they are worked on: encrypted, outside of the databases. */
@NullMarked
package io.hrsystem.command.platform.files;

import org.jspecify.annotations.NullMarked;
