/** How anything is measured here: bursts, rounds, CPU accounting, statistics, tables; it knows nothing of what is measured. */
@NullMarked
package io.hrsystem.bench.harness;

import org.jspecify.annotations.NullMarked;
