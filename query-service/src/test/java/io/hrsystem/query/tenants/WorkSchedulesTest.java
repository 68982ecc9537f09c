package io.hrsystem.query.tenants;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkWeek.Break;
import io.hrsystem.contract.attendance.WorkWeek.Day;
import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RunningService
class WorkSchedulesTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2190, 1, 1);

    private final Feed feed;
    private final Client client;

    WorkSchedulesTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
    }

    @Test
    void schedulesAreThoseOfADayTheDefaultOneFirst() {
        var company = Company.active(feed, client, "Acme");
        var nights = WorkScheduleId.next();
        var last = happens(
                company,
                changed(company, nights, "야간", week(LocalTime.of(22, 0), LocalTime.of(7, 0)), LONG_AGO),
                changed(company, nights, "심야", week(LocalTime.of(23, 0), LocalTime.of(8, 0)), FAR_AHEAD));
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        var query = """
            { workSchedules(asOf: %s) { id name weeklyMinutes graceMinutes startOfDay isDefault
                days { dayOfWeek start end breaks { start end } } } }
            """;

        var today = client.ask(hr, query.formatted("null"), last);
        assertThat(today.<List<String>>at("workSchedules[*].name")).containsExactly("기본", "야간");
        assertThat(today.<List<Boolean>>at("workSchedules[*].isDefault")).containsExactly(true, false);
        assertThat(today.<List<Integer>>at("workSchedules[*].weeklyMinutes")).containsExactly(40 * 60, 480);
        assertThat(today.<List<Integer>>at("workSchedules[*].graceMinutes")).containsExactly(10, 5);
        assertThat(today.<List<String>>at("workSchedules[*].id"))
                .containsExactly(company.id().value(), nights.value());
        assertThat(today.<List<String>>at("workSchedules[0].days[*].dayOfWeek"))
                .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
        assertThat(today.<String>at("workSchedules[0].days[4].breaks[0].end")).isEqualTo("13:00");
        assertThat(today.<String>at("workSchedules[1].days[0].start")).isEqualTo("22:00");
        assertThat(today.<String>at("workSchedules[1].days[0].end")).isEqualTo("07:00");

        assertThat(names(hr, query.formatted("\"2019-12-31\""), last)).containsExactly("기본");
        assertThat(names(hr, query.formatted("\"2190-01-01\""), last)).containsExactly("기본", "심야");
        assertThat(client.ask(client.tokens().of(company.id(), EMPLOYEE), query.formatted("null"), last)
                        .code())
                .isEqualTo("FORBIDDEN");
        var other = Company.active(feed, client, "Other");
        assertThat(names(client.tokens().of(other.id(), HR_MANAGER), query.formatted("null"), last))
                .isEmpty();
    }

    @Test
    void settingsAreThoseOfToday() {
        var company = Company.active(feed, client, "Acme");
        var last = happens(
                company,
                said(company, 10, DayOfWeek.SUNDAY, LONG_AGO),
                said(company, 15, null, LONG_AGO.minusDays(1)),
                said(company, 20, null, FAR_AHEAD),
                changed(
                        company,
                        WorkScheduleId.defaultOf(company.id()),
                        "주간",
                        week(LocalTime.of(10, 0), LocalTime.of(19, 0)),
                        LONG_AGO));
        var answer = client.ask(client.tokens().of(company.id(), TENANT_ADMIN), """
            { tenant { settings { zone payDay weekStart clockDaysBack correctionDaysBack payMonth proration companySize
                workSchedule { workingDays start end breakStart breakEnd graceMinutes } } } }
            """, last);
        assertThat(answer.<String>at("tenant.settings.zone")).isEqualTo("Asia/Seoul");
        assertThat(answer.<Integer>at("tenant.settings.payDay")).isEqualTo(10);
        assertThat(answer.<String>at("tenant.settings.weekStart")).isEqualTo("SUNDAY");
        assertThat(answer.<Integer>at("tenant.settings.clockDaysBack")).isEqualTo(31);
        assertThat(answer.<Integer>at("tenant.settings.correctionDaysBack")).isEqualTo(31);
        assertThat(answer.<String>at("tenant.settings.payMonth")).isEqualTo("PREVIOUS");
        assertThat(answer.<String>at("tenant.settings.proration")).isEqualTo("CALENDAR");
        assertThat(answer.<String>at("tenant.settings.companySize")).isEqualTo("AT_LEAST_FIVE");
        assertThat(answer.<String>at("tenant.settings.workSchedule.start")).isEqualTo("10:00");
        assertThat(answer.<List<String>>at("tenant.settings.workSchedule.workingDays"))
                .containsExactly("MONDAY");
        assertThat(answer.<Integer>at("tenant.settings.workSchedule.graceMinutes"))
                .isEqualTo(5);
    }

    /** Changes of some schedules in random order, some of them withdrawn, beside a timeline of each. */
    @Test
    void onEveryDayTheRowsSayWhatTheEventsSaid() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var company = Company.active(feed, client, "Acme");
        var ids = IntStream.range(0, 3).mapToObj(_ -> WorkScheduleId.next()).toList();
        var lines = new ArrayList<>(List.of(Timeline.<String>none(), Timeline.<String>none(), Timeline.<String>none()));
        var events = new ArrayList<SettingsEvent>();
        for (var i = 0; i < 40; i++) {
            var which = random.nextInt(3);
            var standing = lines.get(which).changes();
            if (!standing.isEmpty() && random.nextInt(3) == 0) {
                var taken = standing.get(random.nextInt(standing.size())).id();
                events.add(new WorkScheduleChangeWithdrawn(company.id(), ids.get(which), taken, null));
                lines.set(which, lines.get(which).without(taken));
            } else {
                var from = LONG_AGO.plusDays(random.nextInt(30));
                var event = changed(
                        company, ids.get(which), "근무 " + i, week(LocalTime.of(9, 0), LocalTime.of(18, 0)), from);
                events.add(event);
                lines.set(which, lines.get(which).with(event.changeId(), from, event.name()));
            }
        }
        var last = happens(company, events.toArray(SettingsEvent[]::new));
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        for (var day = LONG_AGO.minusDays(1); day.isBefore(LONG_AGO.plusDays(32)); day = day.plusDays(1)) {
            var on = day;
            var expected =
                    lines.stream().map(it -> it.on(on)).filter(it -> it != null).toList();
            assertThat(names(hr, "{ workSchedules(asOf: \"%s\") { name } }".formatted(day), last))
                    .as("seed %d, %s of %s", seed, day, events)
                    .hasSize(expected.size() + 1)
                    .containsAll(expected);
        }
    }

    private List<String> names(String token, String query, GlobalPosition last) {
        return client.ask(token, query, last).at("workSchedules[*].name");
    }

    private GlobalPosition happens(Company company, SettingsEvent... events) {
        feed.append(
                company.id(),
                StreamIds.tenant(company.id()),
                new TenantSettingsChanged(company.id(), TenantSettings.DEFAULTS));
        return feed.append(company.id(), StreamIds.tenant(company.id()), events);
    }

    private static SettingsChanged said(Company company, int payDay, @Nullable DayOfWeek weekStart, LocalDate from) {
        var zone = weekStart == null ? null : ZoneId.of("Asia/Seoul");
        var part = new SettingsPart(
                zone, null, null, null, payDay, weekStart, null, null, null, PayMonth.PREVIOUS, null, null);
        return new SettingsChanged(company.id(), ChangeId.next(), part, from);
    }

    private static WorkScheduleChanged changed(
            Company company, WorkScheduleId id, String name, WorkWeek week, LocalDate from) {
        return new WorkScheduleChanged(company.id(), id, ChangeId.next(), name, week, from);
    }

    private static WorkWeek week(LocalTime start, LocalTime end) {
        var pause = new Break(start.plusHours(4), start.plusHours(5));
        return new WorkWeek(List.of(new Day(DayOfWeek.MONDAY, start, end, List.of(pause))), 5, LocalTime.MIDNIGHT);
    }
}
