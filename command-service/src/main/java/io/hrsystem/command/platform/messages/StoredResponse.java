package io.hrsystem.command.platform.messages;

import org.jspecify.annotations.Nullable;

/** An answer given before under the same idempotency key. */
record StoredResponse(
        String fingerprint, String answer, @Nullable String position) {}
