/** The PostgreSQL event store behind Axon: what its rooms share, and how it is put together. */
@NullMarked
package io.hrsystem.eventstore;

import org.jspecify.annotations.NullMarked;
