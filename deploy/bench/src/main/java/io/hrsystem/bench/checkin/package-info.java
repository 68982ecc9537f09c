/** A check-in over HTTP beside the same transaction by hand. */
@NullMarked
package io.hrsystem.bench.checkin;

import org.jspecify.annotations.NullMarked;
