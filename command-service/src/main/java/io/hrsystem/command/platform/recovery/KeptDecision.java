package io.hrsystem.command.platform.recovery;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.storage.LedgerEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** How the ledger tells a decision: by its event's id and position, and what it takes to make it again. */
public final class KeptDecision {
    /** Roles, separated by commas. */
    public static final String ROLES = "roles";

    /** The last day of a contract, as ISO 8601. */
    public static final String ENDED_ON = "endedOn";

    /** For how long a contract has records kept. */
    public static final String YEARS = "years";

    public static final String CAUSE = "cause";

    private static final String EVENT = "event";
    private static final String POSITION = "position";
    private static final String AT = "at";

    private KeptDecision() {}

    /** The details of an entry. */
    public static Map<String, String> details(
            EventMessage<?> event, GlobalPosition position, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put(EVENT, event.getIdentifier());
        all.put(POSITION, position.toString());
        all.put(AT, event.getTimestamp().toString());
        return all;
    }

    /** Null if it is none, or of a release that kept less: then there is no telling whether it was lost. */
    static @Nullable LostDecision of(LedgerEntry entry) {
        var event = entry.details().get(EVENT);
        var position = entry.details().get(POSITION);
        var at = entry.details().get(AT);
        if (event == null || position == null || at == null) return null;
        return new LostDecision(
                new TenantId(entry.tenant()),
                event,
                GlobalPosition.parse(position),
                entry.kind(),
                entry.subject(),
                entry.details(),
                Instant.parse(at));
    }
}
