package io.hrsystem.query.audit;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.keys.KeyMissing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Follows many things at once. */
final class Trails {
    private Trails() {}

    /**
     * By event what it found and what it left.
     *
     * @param history in the order of each stream
     */
    static Map<UUID, Told.Event> follow(List<StoredEvent> history) {
        var trails = new HashMap<String, Trail>();
        var told = new HashMap<UUID, Told.Event>();
        for (var each : history) {
            var event = readable(each);
            if (event == null) continue;
            var trail = trails.computeIfAbsent(each.streamId() + " " + thing(event), _ -> new Trail());
            told.put(each.eventId(), new Told.Event(event, trail.follow(event)));
        }
        return told;
    }

    /** As if nothing had happened before it. */
    static Told.Event alone(StoredEvent stored) {
        var event = Objects.requireNonNull(stored.payload());
        return new Told.Event(event, new Trail().follow(event));
    }

    /** Null if it is one that no read model has taken either. */
    private static @Nullable DomainEvent readable(StoredEvent stored) {
        try {
            return stored.payload();
        } catch (KeyMissing | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** What it is about, where a stream is about several things that have the same fields. */
    private static String thing(DomainEvent event) {
        return switch (event) {
            case OrganisationEvent it -> it.subject();
            case DayOffEvent it -> it.subject();
            case WorkScheduleChanged it -> it.workScheduleId().value();
            case WorkScheduleChangeCancelled it -> it.workScheduleId().value();
            case WorkScheduleChangeWithdrawn it -> it.workScheduleId().value();
            default -> "";
        };
    }
}
