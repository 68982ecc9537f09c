/** Descriptions of read tables that differ. */
@NullMarked
package io.hrsystem.query.platform.projections.schema;

import org.jspecify.annotations.NullMarked;
