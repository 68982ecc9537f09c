/** Rebuilds beside live read models. */
@NullMarked
package io.hrsystem.query.platform.projections.rebuild;

import org.jspecify.annotations.NullMarked;
