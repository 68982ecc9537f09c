/** How far the read models have come: for reads that wait, for readiness, and for alerts. */
@NullMarked
package io.hrsystem.query.platform.positions;

import org.jspecify.annotations.NullMarked;
