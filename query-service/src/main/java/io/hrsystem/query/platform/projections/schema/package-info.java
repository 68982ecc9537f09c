/** Read tables are described by row records, by entities and by migrations: here the three are compared. */
@NullMarked
package io.hrsystem.query.platform.projections.schema;

import org.jspecify.annotations.NullMarked;
