package io.hrsystem.command.tenants;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.tenants.SettingsPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a company decides for itself, by date. Each setting holds until its own next change, whatever else changes
 * meanwhile.
 */
record Settings(Timeline<SettingsPart> changes) {
    static final Settings NONE = new Settings(Timeline.none());

    Settings with(ChangeId change, LocalDate from, SettingsPart part) {
        return new Settings(changes.with(change, from, part));
    }

    boolean areUnknown() {
        return changes.changes().isEmpty();
    }

    /** All of them: what was not said by then is as it is by default. */
    SettingsPart on(LocalDate day) {
        var held = SettingsPart.DEFAULTS;
        for (var change : changes.changes())
            if (!change.on().isAfter(day)) held = change.value().over(held);
        return held;
    }

    /** The day that the company has; where its zone changes on it, by the new one. */
    LocalDate today(Instant now) {
        var almost = dayBy(LocalDate.ofInstant(now, ZoneOffset.UTC), now);
        return dayBy(almost, now);
    }

    private LocalDate dayBy(LocalDate day, Instant now) {
        return LocalDate.ofInstant(now, on(day).zoneInForce());
    }
}
