package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.attendance.RosterEntry.OpenSession;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterEntryTest {
    private static final Instant HALF_PAST_MIDNIGHT = Instant.parse("2026-03-04T15:30:00Z");
    private static final LocalDate FOURTH = LocalDate.of(2026, 3, 4);
    private static final LocalDate FIFTH = LocalDate.of(2026, 3, 5);
    private static final OpenSession NIGHT_SHIFT = new OpenSession(FOURTH, Instant.parse("2026-03-04T12:55:00Z"));

    /** AT-12. */
    @Test
    void aCheckInBelongsToTheDateInTheTenantsZone() {
        assertThat(day(null).workDateOfCheckIn(HALF_PAST_MIDNIGHT)).isEqualTo(FIFTH);
    }

    /** AT-12. */
    @Test
    void insideAnOpenNightShiftItBelongsToTheShiftsDate() {
        assertThat(night(NIGHT_SHIFT).workDateOfCheckIn(HALF_PAST_MIDNIGHT)).isEqualTo(FOURTH);
    }

    @Test
    void aSessionThatWasForgottenTheDayBeforeDoesNotTakeTheNewDay() {
        var forgotten = new OpenSession(FOURTH, Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(day(forgotten).workDateOfCheckIn(Instant.parse("2026-03-05T00:01:00Z")))
                .isEqualTo(FIFTH);
    }

    @Test
    void aCheckOutEndsTheOpenSessionThatBeganBeforeIt() {
        assertThat(night(NIGHT_SHIFT).workDateOfCheckOut(Instant.parse("2026-03-04T22:05:00Z")))
                .isEqualTo(FOURTH);
        assertThat(day(null).workDateOfCheckOut(HALF_PAST_MIDNIGHT)).isEqualTo(FIFTH);
    }

    @Test
    void beforeTheStartOfTheDayItIsStillYesterday() {
        var entry = entry(schedule(LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(5, 0)), null);
        assertThat(entry.workDateOfCheckIn(HALF_PAST_MIDNIGHT)).isEqualTo(FOURTH);
    }

    private static RosterEntry day(@Nullable OpenSession open) {
        return entry(WorkSchedule.STANDARD, open);
    }

    private static RosterEntry night(OpenSession open) {
        return entry(schedule(LocalTime.of(22, 0), LocalTime.of(7, 0), LocalTime.MIDNIGHT), open);
    }

    private static WorkSchedule schedule(LocalTime start, LocalTime end, LocalTime startOfDay) {
        var standard = WorkSchedule.STANDARD;
        return new WorkSchedule(
                standard.workingDays(), start, end, LocalTime.of(2, 0), LocalTime.of(3, 0), 10, startOfDay);
    }

    private static RosterEntry entry(WorkSchedule schedule, @Nullable OpenSession open) {
        var defaults = TenantSettings.DEFAULTS;
        var settings = new TenantSettings(
                defaults.zone(),
                defaults.language(),
                defaults.theme(),
                defaults.leaveBasis(),
                defaults.payDay(),
                schedule,
                null,
                null);
        return new RosterEntry(settings, open);
    }
}
