package io.hrsystem.query.platform.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The event store turned out to have another history than the one that was known.
 *
 * @param lastCommonPosition as it is told outside; null as long as it has not been found out
 * @param ledgerPosition the same; null if the ledger tells nothing of the lost history
 */
record Recovery(
        String id,
        Instant at,
        @Nullable String lastCommonPosition,
        @Nullable String ledgerPosition) {
    /** What both histories do not have, of all companies. */
    record LostEvents(String recovery, int count) {}

    record LostOfTenant(String tenantId, int count) {}

    /** Of an event that is not there any more, without its content. */
    record LostEvent(String type, String tenantId, @Nullable String actor, Instant recordedAt, long xid, long pos) {}

    /** Of access, which was lost: made again, or closed until somebody opens it. */
    record Decision(String kind, String target, String state) {}

    record Healed(String projection, int events, double seconds) {}

    record Check(String name, boolean ok, String detail) {}
}
