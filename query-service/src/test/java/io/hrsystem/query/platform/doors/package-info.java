/** Doors beside a running service. */
@NullMarked
package io.hrsystem.query.platform.doors;

import org.jspecify.annotations.NullMarked;
