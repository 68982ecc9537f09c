/** The event stores that are compared, each with its own database on the same server. */
@NullMarked
package io.hrsystem.bench.store;

import org.jspecify.annotations.NullMarked;
