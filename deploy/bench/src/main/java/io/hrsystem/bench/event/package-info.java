/** What everybody stores: one kind of event, and the smallest aggregate that publishes it. */
@NullMarked
package io.hrsystem.bench.event;

import org.jspecify.annotations.NullMarked;
