/** A read model rebuilt from all events, while the old one goes on answering. */
@NullMarked
package io.hrsystem.bench.replay;

import org.jspecify.annotations.NullMarked;
