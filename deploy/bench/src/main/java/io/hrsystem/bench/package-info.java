/** Benchmarks: figures that judge the system beside the limit of its database and beside what Axon brings along. */
@NullMarked
package io.hrsystem.bench;

import org.jspecify.annotations.NullMarked;
