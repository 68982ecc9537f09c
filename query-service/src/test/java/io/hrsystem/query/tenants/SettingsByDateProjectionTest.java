package io.hrsystem.query.tenants;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkWeek.Break;
import io.hrsystem.contract.attendance.WorkWeek.Day;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.CompanySize;
import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsByDateProjectionTest {
    private static final WorkScheduleId NIGHTS = new WorkScheduleId("nights");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final SettingsEvent SAID = new SettingsChanged(
            TENANT,
            new ChangeId("said"),
            new SettingsPart(
                    ZoneId.of("Asia/Tokyo"),
                    null,
                    null,
                    null,
                    10,
                    DayOfWeek.SUNDAY,
                    null,
                    null,
                    0,
                    PayMonth.PREVIOUS,
                    Proration.WORKDAYS,
                    CompanySize.BELOW_FIVE),
            MARCH);
    private static final SettingsEvent[] ALL = {
        SAID,
        named("first", "야간", MARCH),
        named("second", "심야", APRIL),
        new WorkScheduleChangeCancelled(TENANT, NIGHTS, new ChangeId("second"), null),
        named("third", "새벽", APRIL),
        new WorkScheduleChangeWithdrawn(TENANT, NIGHTS, new ChangeId("first"), new FreeText("mistaken"))
    };

    @Test
    void everyChangeOfSettingsIsARow() {
        ProjectionFixture.of(new SettingsChangeProjection())
                .givenEveryEvent(ALL)
                .expectRows(new SettingsChangeRow(
                        new SettingsChangeRow.Key(TENANT, new ChangeId("said")),
                        MARCH,
                        0,
                        "Asia/Tokyo",
                        null,
                        null,
                        null,
                        10,
                        DayOfWeek.SUNDAY,
                        null,
                        null,
                        0,
                        PayMonth.PREVIOUS,
                        Proration.WORKDAYS,
                        CompanySize.BELOW_FIVE));
    }

    @Test
    void everyChangeOfAScheduleThatStandsIsARow() {
        ProjectionFixture.of(new ScheduleChangeProjection())
                .givenEveryEvent(ALL)
                .expectRows(new ScheduleChangeRow(
                        new ScheduleChangeRow.Key(TENANT, NIGHTS, new ChangeId("third")),
                        APRIL,
                        4,
                        "새벽",
                        "MONDAY 22:00-07:00 23:30-00:30 03:00-03:30,FRIDAY 09:00-18:00",
                        450 + 540,
                        10,
                        LocalTime.MIDNIGHT));
    }

    private static SettingsEvent named(String change, String name, LocalDate from) {
        var breaks = List.of(
                new Break(LocalTime.of(23, 30), LocalTime.of(0, 30)),
                new Break(LocalTime.of(3, 0), LocalTime.of(3, 30)));
        var week = new WorkWeek(
                List.of(
                        new Day(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(7, 0), breaks),
                        new Day(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(18, 0), List.of())),
                10,
                LocalTime.MIDNIGHT);
        return new WorkScheduleChanged(TENANT, NIGHTS, new ChangeId(change), name, week, from);
    }
}
