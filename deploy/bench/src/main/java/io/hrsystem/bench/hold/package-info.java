/** What everybody else feels while one caller takes all it can get. */
@NullMarked
package io.hrsystem.bench.hold;

import org.jspecify.annotations.NullMarked;
