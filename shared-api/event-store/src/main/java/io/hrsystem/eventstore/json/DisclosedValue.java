package io.hrsystem.eventstore.json;

import io.hrsystem.keys.Disclosed;
import org.jspecify.annotations.Nullable;

/**
 * A personal value of a stored event.
 *
 * @param field its name in the event
 * @param value null if its key has been destroyed
 */
public record DisclosedValue(String field, @Nullable Disclosed value) {}
