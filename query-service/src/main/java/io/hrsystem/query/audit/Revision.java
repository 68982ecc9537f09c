package io.hrsystem.query.audit;

import org.jspecify.annotations.Nullable;

/** What becomes of what held before, where an event says only what is otherwise. */
interface Revision {
    Object of(@Nullable Object before);
}
