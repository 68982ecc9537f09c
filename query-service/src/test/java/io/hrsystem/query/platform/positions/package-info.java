/** How far the read models have come. */
@NullMarked
package io.hrsystem.query.platform.positions;

import org.jspecify.annotations.NullMarked;
