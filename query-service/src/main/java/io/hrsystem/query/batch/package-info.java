/** Runs of nightly jobs, as the side that runs them has them. */
@NullMarked
package io.hrsystem.query.batch;

import org.jspecify.annotations.NullMarked;
