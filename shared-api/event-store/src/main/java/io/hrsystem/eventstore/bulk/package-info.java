/** How events get out by the million: pages below the horizon, read by COPY. */
@NullMarked
package io.hrsystem.eventstore.bulk;

import org.jspecify.annotations.NullMarked;
