package io.hrsystem.command.platform.messages;

import org.jspecify.annotations.Nullable;

/** What {@link Preconditions} found. */
record Admitted<T>(@Nullable StoredResponse kept, T details) {}
