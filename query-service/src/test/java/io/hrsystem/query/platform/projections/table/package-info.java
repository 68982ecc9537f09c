/** Row records as tables. */
@NullMarked
package io.hrsystem.query.platform.projections.table;

import org.jspecify.annotations.NullMarked;
