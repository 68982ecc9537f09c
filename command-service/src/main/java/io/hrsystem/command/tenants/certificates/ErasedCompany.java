package io.hrsystem.command.tenants.certificates;

import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the erasure of a company has found out, event by event. */
final class ErasedCompany {
    private final Map<String, Long> tables = new TreeMap<>();
    private @Nullable ErasureBegun begun;
    private @Nullable Instant begunAt;
    private @Nullable CompanyKeysDestroyed keys;
    private @Nullable Instant keysDestroyedAt;
    private @Nullable EventsCounted events;

    void add(ErasureEvent event, Instant at) {
        switch (event) {
            case ErasureBegun it -> {
                begun = it;
                begunAt = at;
            }
            case CompanyKeysDestroyed it -> {
                keys = it;
                keysDestroyedAt = at;
            }
            case RowsErased it -> it.tables().forEach((table, rows) -> tables.merge(table, rows, Long::sum));
            case EventsCounted it -> events = it;
            case ErasureStepCompleted _, ErasureStepFailed _, ErasureStepRetried _ -> {}
        }
    }

    ErasureBegun begun() {
        return known(begun, "that its erasure has begun");
    }

    Instant begunAt() {
        return known(begunAt, "that its erasure has begun");
    }

    CompanyKeysDestroyed keys() {
        return known(keys, "that its keys are destroyed");
    }

    Instant keysDestroyedAt() {
        return known(keysDestroyedAt, "that its keys are destroyed");
    }

    EventsCounted events() {
        return known(events, "which events it had");
    }

    Map<String, Long> tables() {
        return tables;
    }

    /** A certificate that does not say it would be worth nothing. */
    private static <T> T known(@Nullable T fact, String what) {
        if (fact == null) throw new IllegalStateException("No event tells of the company " + what);
        return fact;
    }
}
