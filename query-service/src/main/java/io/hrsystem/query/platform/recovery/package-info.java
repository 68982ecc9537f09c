/** After the event store has been set back: it is noticed, the read models go back with it, and people are told. */
@NullMarked
package io.hrsystem.query.platform.recovery;

import org.jspecify.annotations.NullMarked;
