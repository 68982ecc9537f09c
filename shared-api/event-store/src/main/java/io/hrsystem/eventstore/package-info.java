/** The PostgreSQL event store behind Axon's interfaces: engine, position, tail, serializers, bulk reader, schema. */
@NullMarked
package io.hrsystem.eventstore;

import org.jspecify.annotations.NullMarked;
