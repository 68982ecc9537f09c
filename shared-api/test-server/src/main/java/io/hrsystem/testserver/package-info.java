/** A durable PostgreSQL out of a jar, and fresh migrated databases on it. */
@NullMarked
package io.hrsystem.testserver;

import org.jspecify.annotations.NullMarked;
