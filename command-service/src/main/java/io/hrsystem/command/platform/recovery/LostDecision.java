package io.hrsystem.command.platform.recovery;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision about access whose event is lost.
 *
 * @param eventId of the lost event
 * @param position where it stood in the lost history
 * @param kind its event's logical name, such as {@code tenants.TenantSuspended}
 * @param stream the lost event's
 * @param details what the ledger tells of it; empty if it is known from the lost events alone
 * @param decidedAt when its event happened
 */
public record LostDecision(
        TenantId tenant,
        String eventId,
        GlobalPosition position,
        String kind,
        String stream,
        Map<String, String> details,
        Instant decidedAt) {
    /** What the decision was about: the last part of its stream's name. */
    public String target() {
        return stream.substring(stream.lastIndexOf(':') + 1);
    }

    /** Null if it is not known. */
    public @Nullable String detail(String name) {
        return details.get(name);
    }
}
