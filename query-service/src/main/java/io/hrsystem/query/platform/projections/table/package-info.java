/** Row records as PostgreSQL tables: the columns they describe, and how rows are read and written many at a time. */
@NullMarked
package io.hrsystem.query.platform.projections.table;

import org.jspecify.annotations.NullMarked;
