/** A night's closing of work dates. */
@NullMarked
package io.hrsystem.bench.closing;

import org.jspecify.annotations.NullMarked;
