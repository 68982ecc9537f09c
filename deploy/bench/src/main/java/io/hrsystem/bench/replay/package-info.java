/** A read model made anew from all events, while the old one goes on answering. */
@NullMarked
package io.hrsystem.bench.replay;

import org.jspecify.annotations.NullMarked;
