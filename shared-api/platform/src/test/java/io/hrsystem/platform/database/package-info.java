/** What the databases promise, on a real one. */
@NullMarked
package io.hrsystem.platform.database;

import org.jspecify.annotations.NullMarked;
