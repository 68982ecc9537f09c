package io.hrsystem.query.tenants;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.tenants.TenantEvents.ALL;
import static io.hrsystem.query.tenants.TenantEvents.SETTINGS_CHANGED;

import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import io.hrsystem.query.tenants.TenantSettingsRow.Key;
import io.hrsystem.query.tenants.TenantSettingsRow.Schedule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantSettingsProjectionTest {
    private static final TenantSettingsRow DEFAULTS = row("light", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY");

    private final ProjectionFixture<TenantEvent, TenantSettingsRow> settings =
            ProjectionFixture.of(new TenantSettingsProjection());

    @Test
    void settingsAreThoseOfTheLastChange() {
        settings.givenEveryEvent(ALL).expectRows(DEFAULTS);
        settings.given(SETTINGS_CHANGED, changed("dark", List.of())).expectRows(row("dark", ""));
    }

    @Test
    void whatIsNoTextCannotBeApplied() {
        settings.given(SETTINGS_CHANGED)
                .cannotApply(changed("no \0 text", List.of()), "theme is no text")
                .expectRows(DEFAULTS);
    }

    @Test
    void whatACompanySaysOfOldPunchesStands() {
        var said = TenantSettings.DEFAULTS;
        settings.given(new TenantSettingsChanged(
                        TENANT,
                        new TenantSettings(
                                said.zone(),
                                said.language(),
                                said.theme(),
                                said.leaveBasis(),
                                said.payDay(),
                                said.workSchedule(),
                                3_660,
                                0)))
                .expectRows(new TenantSettingsRow(
                        DEFAULTS.key(),
                        DEFAULTS.zone(),
                        DEFAULTS.language(),
                        DEFAULTS.theme(),
                        DEFAULTS.leaveBasis(),
                        DEFAULTS.payDay(),
                        DEFAULTS.schedule(),
                        3_660,
                        0));
    }

    private static TenantEvent changed(String theme, List<DayOfWeek> workingDays) {
        var schedule = new WorkSchedule(
                workingDays,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                LocalTime.of(12, 0),
                LocalTime.of(13, 0),
                10,
                LocalTime.MIDNIGHT);
        return new TenantSettingsChanged(
                TENANT,
                new TenantSettings(
                        ZoneId.of("Asia/Seoul"), "ko", theme, LeaveBasis.HIRE_DATE, 20, schedule, null, null));
    }

    private static TenantSettingsRow row(String theme, String workingDays) {
        var schedule = new Schedule(
                workingDays,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                LocalTime.of(12, 0),
                LocalTime.of(13, 0),
                10,
                LocalTime.MIDNIGHT,
                workingDays.isEmpty() ? "" : workingDays.replaceAll("(,|$)", " 09:00-18:00 12:00-13:00$1"),
                workingDays.isEmpty() ? 0 : 40 * 60);
        return new TenantSettingsRow(
                new Key(TENANT), "Asia/Seoul", "ko", theme, LeaveBasis.HIRE_DATE, 20, schedule, 31, 1);
    }
}
