package io.hrsystem.query.audit;

import java.time.Instant;

/**
 * Somebody looked, or took something away.
 *
 * @param actor an account or a client
 * @param address of the caller's end of the connection
 * @param kind the name of an {@link io.hrsystem.platform.access.AccessKind}
 * @param text what that means
 * @param what was asked for: names and ids
 */
record Access(
        String id,
        Instant at,
        String actor,
        String address,
        String kind,
        String text,
        String what,
        String correlationId) {}
