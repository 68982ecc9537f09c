/** How events get out as they come: in order, to every stream of this process, woken by commits. */
@NullMarked
package io.hrsystem.eventstore.feed;

import org.jspecify.annotations.NullMarked;
