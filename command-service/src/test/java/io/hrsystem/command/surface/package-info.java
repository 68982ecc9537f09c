/** The description of the surface: that it is in the repository, that it is true, and that a client can be made of it. */
@NullMarked
package io.hrsystem.command.surface;

import org.jspecify.annotations.NullMarked;
