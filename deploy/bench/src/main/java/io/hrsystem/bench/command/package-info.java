/** Two events loaded and a third appended: what most commands do. */
@NullMarked
package io.hrsystem.bench.command;

import org.jspecify.annotations.NullMarked;
