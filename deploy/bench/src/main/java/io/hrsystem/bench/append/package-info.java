/** A new stream with one event: how close to the database, how far ahead of what Axon brings along. */
@NullMarked
package io.hrsystem.bench.append;

import org.jspecify.annotations.NullMarked;
