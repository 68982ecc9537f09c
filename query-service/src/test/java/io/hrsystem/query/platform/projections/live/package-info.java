/** Live processors under faults. */
@NullMarked
package io.hrsystem.query.platform.projections.live;

import org.jspecify.annotations.NullMarked;
