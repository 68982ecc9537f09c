package io.hrsystem.command.platform.messages;

import org.jspecify.annotations.Nullable;

/** What {@link Admission} found. */
record Admitted<T>(@Nullable KeptAnswer kept, T details) {}
