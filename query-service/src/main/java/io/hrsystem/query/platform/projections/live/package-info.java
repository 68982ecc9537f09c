/** Keeps read models up to date while events happen: exactly once, in batches, with its position in the same transaction. */
@NullMarked
package io.hrsystem.query.platform.projections.live;

import org.jspecify.annotations.NullMarked;
