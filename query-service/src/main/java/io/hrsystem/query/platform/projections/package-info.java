/** Read models: pure functions from events to rows, and what applies them. */
@NullMarked
package io.hrsystem.query.platform.projections;

import org.jspecify.annotations.NullMarked;
