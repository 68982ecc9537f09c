/** A run of seconds of every benchmark: that it works and that its checks hold, not how fast anything is. */
@NullMarked
package io.hrsystem.bench;

import org.jspecify.annotations.NullMarked;
