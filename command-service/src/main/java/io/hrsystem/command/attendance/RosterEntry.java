package io.hrsystem.command.attendance;

import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a punch is decided on.
 *
 * @param open the session begun last and not ended, if there is one
 */
record RosterEntry(TenantSettings settings, @Nullable OpenSession open) {
    record OpenSession(LocalDate workDate, Instant since) {}

    /** A check-in inside the shift of an open session belongs to its date, any other to the date it happens on. */
    LocalDate workDateOfCheckIn(Instant at) {
        if (open != null
                && !at.isBefore(open.since())
                && at.isBefore(shiftOn(open.workDate()).endsAt())) return open.workDate();
        return dateOf(at);
    }

    /** A check-out ends the open session that began before it; without one it belongs to the date it happens on. */
    LocalDate workDateOfCheckOut(Instant at) {
        return open != null && !at.isBefore(open.since()) ? open.workDate() : dateOf(at);
    }

    Shift shiftOn(LocalDate workDate) {
        return settings.workSchedule().shiftOn(workDate, settings.zone());
    }

    int graceOn(LocalDate workDate) {
        return settings.workSchedule().graceMinutes();
    }

    /** How many days ago a work date may have been that is corrected. */
    int correctionDaysBack(Instant now) {
        return 31;
    }

    LocalDate dateOf(Instant at) {
        var local = at.atZone(settings.zone());
        var begun = !local.toLocalTime().isBefore(settings.workSchedule().startOfDay());
        return begun ? local.toLocalDate() : local.toLocalDate().minusDays(1);
    }
}
