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

    /** The last day that has begun, each by the zone that holds on it. */
    LocalDate today(Instant now) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        while (dayBy(day, now).isBefore(day)) day = day.minusDays(1);
        return day;
    }

    /**
     * From when on holds what is changed now: as a rule from today on. If the zone changes with a day that would have
     * begun by the one before, from that day on, or it would end at once.
     */
    LocalDate dayOfChange(Instant now) {
        return dayBy(today(now), now);
    }

    private LocalDate dayBy(LocalDate day, Instant now) {
        return LocalDate.ofInstant(now, on(day).zoneInForce());
    }
}
