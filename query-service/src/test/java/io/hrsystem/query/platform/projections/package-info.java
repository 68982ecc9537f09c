/** Projections and what drives them. */
@NullMarked
package io.hrsystem.query.platform.projections;

import org.jspecify.annotations.NullMarked;
