/** Rebuilds read models from all events beside the live ones, and puts them in their place. */
@NullMarked
package io.hrsystem.query.platform.projections.rebuild;

import org.jspecify.annotations.NullMarked;
