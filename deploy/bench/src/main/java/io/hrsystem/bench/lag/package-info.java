/** From the commit of an event in one process to its row in the read model of another. */
@NullMarked
package io.hrsystem.bench.lag;

import org.jspecify.annotations.NullMarked;
