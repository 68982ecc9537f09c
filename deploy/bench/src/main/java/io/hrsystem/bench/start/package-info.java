/** How long the local system needs to start, and a service to come back. */
@NullMarked
package io.hrsystem.bench.start;

import org.jspecify.annotations.NullMarked;
