/** What it costs to store personal values, and to read them again. */
@NullMarked
package io.hrsystem.bench.hire;

import org.jspecify.annotations.NullMarked;
