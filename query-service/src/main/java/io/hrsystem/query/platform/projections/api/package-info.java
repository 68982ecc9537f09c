/** What a feature needs to declare its read models; the rest of projections is none of its business. */
@NullMarked
package io.hrsystem.query.platform.projections.api;

import org.jspecify.annotations.NullMarked;
