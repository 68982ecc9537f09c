package io.hrsystem.query.platform.packages;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.AuditPackageEvent.AuditPackageRequested;
import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.Instant;

/**
 * A package that somebody has asked for.
 *
 * @param row the event that says so; nothing that was stored behind it is in the package
 * @param actor who asked
 */
record AskedPackage(TenantId company, AuditPackageRequested asked, EventRow row, String actor) {
    Instant begins() {
        return asked.from().atStartOfDay(asked.zone()).toInstant();
    }

    /** When it is over, excluded. */
    Instant ends() {
        return asked.to().plusDays(1).atStartOfDay(asked.zone()).toInstant();
    }

    GlobalPosition until() {
        return row.position();
    }

    boolean isWithin(EventRow event) {
        return !event.recordedAt().isBefore(begins())
                && event.recordedAt().isBefore(ends())
                && event.position().compareTo(until()) <= 0;
    }
}
