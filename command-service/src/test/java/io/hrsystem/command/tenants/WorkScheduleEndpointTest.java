package io.hrsystem.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api.Answer;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.tenants.CompanySize;
import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WorkScheduleEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);
    private static final String PATH = "/api/work-schedules";

    @Test
    void aScheduleIsCreatedAndChanged() {
        var created = HANBIT.hr().post(PATH, schedule("주간"));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        var id = created.text("workScheduleId");
        assertThat(created.text("changeId")).hasSize(36);
        assertThat(weeks(id)).containsExactly("1900-01-01 - 10 00:00:00");

        var change = new HashMap<>(schedule("주간"));
        change.putAll(Map.of("graceMinutes", 5, "startOfDay", "04:00", "effectiveFrom", "2026-03-02"));
        var changed = HANBIT.admin().post(PATH + "/" + id, change);
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(weeks(id)).containsExactly("1900-01-01 2026-03-02 10 00:00:00", "2026-03-02 - 5 04:00:00");
        var again = HANBIT.hr().post(PATH + "/" + id, change);
        assertThat(again.header("HR-Position"))
                .as("what holds already is no event")
                .isEmpty();
        assertThat(again.text("changeId")).isEqualTo(changed.text("changeId"));

        var withdrawn = HANBIT.hr()
                .post(PATH + "/" + id + "/changes/" + changed.text("changeId") + "/withdraw", Map.of("reason", "실수"));
        assertThat(withdrawn.status()).as(withdrawn.raw().body()).isEqualTo(200);
        assertThat(weeks(id)).containsExactly("1900-01-01 - 10 00:00:00");
    }

    @Test
    void aPlannedChangeIsCancelled() {
        var id = HANBIT.hr().post(PATH, schedule("교대")).text("workScheduleId");
        var planned = new HashMap<>(schedule("교대 2"));
        planned.put("effectiveFrom", "2199-01-01");
        var change = HANBIT.hr().post(PATH + "/" + id, planned).text("changeId");
        var path = PATH + "/" + id + "/changes/";
        assertThat(HANBIT.hr()
                        .post(path + change + "/cancel", Map.of("comment", "실수"))
                        .status())
                .isEqualTo(200);
        assertThat(weeks(id)).hasSize(1);
        refused(HANBIT.hr().post(path + change + "/cancel", Map.of()), 404, "NOT_FOUND");
        refused(HANBIT.hr().post(path + id + "/cancel", Map.of()), 409, "ALREADY_EFFECTIVE");
    }

    @Test
    void whatSomebodyIsAssignedToStays() {
        var id = HANBIT.hr().post(PATH, schedule("배정")).text("workScheduleId");
        SERVICE.database().sql("""
            INSERT INTO fact (tenant_id, subject, fact, effective_on, sequence, change_id, value)
            VALUES (?, 'somebody', 'SCHEDULE', '2026-03-02', 1, 'assigned', ?)
            """).params(HANBIT.tenant(), id).update();
        var earlier = new HashMap<>(schedule("배정"));
        earlier.putAll(Map.of("graceMinutes", 0, "effectiveFrom", "2026-03-02"));
        var change = HANBIT.hr().post(PATH + "/" + id, earlier).text("changeId");
        var replaced = HANBIT.hr().post(PATH + "/" + id + "/changes/" + id + "/withdraw", Map.of());
        assertThat(replaced.status()).as("another one holds from that day on").isEqualTo(200);
        refused(HANBIT.hr().post(PATH + "/" + id + "/changes/" + change + "/withdraw", Map.of()), 409, "IN_USE");
        refused(
                HANBIT.hr().post(PATH + "/" + HANBIT.tenant() + "/changes/" + HANBIT.tenant() + "/withdraw", Map.of()),
                409,
                "IN_USE");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var days = List.of(
                Map.of("dayOfWeek", "MONDAY", "start", "9 o'clock", "end", "18:00"),
                Map.of("dayOfWeek", "SOMEDAY", "start", "09:00", "end", "18:00"));
        var many = HANBIT.hr().post(PATH, Map.of("name", " ", "days", days, "graceMinutes", 241, "colour", "red"));
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.body()
                        .at("/errors")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .containsExactlyInAnyOrder("name", "days[0].start", "days[1].dayOfWeek", "graceMinutes", "colour");
        var missing = List.of(
                Map.of("dayOfWeek", "MONDAY", "start", "09:00", "end", "18:00"),
                Map.of("dayOfWeek", "FRIDAY", "start", "09:00", "breaks", List.of(Map.of("start", "12:00"))));
        assertThat(HANBIT.hr()
                        .post(PATH, Map.of("name", "빈칸", "days", missing))
                        .body()
                        .at("/errors")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .containsExactlyInAnyOrder("days[1].end", "days[1].breaks[0].end");

        var outside = Map.of(
                "name",
                "밖",
                "days",
                List.of(Map.of(
                        "dayOfWeek",
                        "MONDAY",
                        "start",
                        "22:00",
                        "end",
                        "07:00",
                        "breaks",
                        List.of(Map.of("start", "06:30", "end", "07:30")))));
        var refused = HANBIT.hr().post(PATH, outside);
        refused(refused, 422, "OUT_OF_BOUNDS");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("days[0].breaks[0]");
    }

    @Test
    void schedulesAreOfOneCompanyAndForHrAlone() {
        assertThat(HANBIT.hr().post(PATH, schedule("이름")).status()).isEqualTo(201);
        refused(HANBIT.hr().post(PATH, schedule("이름")), 409, "SCHEDULE_NAME_TAKEN");
        assertThat(HANBIT.kiosk().post(PATH, schedule("단말")).status()).isEqualTo(403);
        var other = Company.onboard(SERVICE);
        var id = HANBIT.hr().post(PATH, schedule("우리")).text("workScheduleId");
        refused(other.hr().post(PATH + "/" + id, schedule("남의")), 404, "NOT_FOUND");
        refused(other.hr().post(PATH + "/nobody", schedule("남의")), 404, "NOT_FOUND");
        assertThat(other.hr().post(PATH, schedule("이름")).status()).isEqualTo(201);
    }

    /** Planned and back-dated changes in random order: the rows say of every day what the fold of the events says. */
    @Test
    void whatHoldsOnADayIsWhatWasSaidLastOfIt() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var company = Company.onboard(SERVICE);
        var first = LocalDate.of(2026, 1, 1);
        var expected = Settings.NONE.with(
                new ChangeId("first"), LocalDate.of(1900, 1, 1), SettingsPart.of(TenantSettings.DEFAULTS));
        for (var i = 0; i < 25; i++) {
            var from = first.plusDays(random.nextInt(40));
            var zone = random.nextBoolean() ? "Asia/Tokyo" : "Europe/London";
            var said = new HashMap<String, Object>(Map.of("effectiveFrom", from.toString()));
            if (random.nextBoolean()) said.put("zone", zone);
            if (random.nextBoolean()) said.put("payDay", 1 + random.nextInt(31));
            if (random.nextBoolean()) said.put("correctionDaysBack", random.nextInt(90));
            if (random.nextBoolean()) said.put("payMonth", random.nextBoolean() ? "SAME" : "PREVIOUS");
            if (random.nextBoolean()) said.put("proration", random.nextBoolean() ? "CALENDAR" : "WORKDAYS");
            if (random.nextBoolean()) said.put("companySize", random.nextBoolean() ? "BELOW_FIVE" : "AT_LEAST_FIVE");
            var answer = company.admin().patch("/api/settings", said);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
            expected = expected.with(ChangeId.next(), from, part(said).without(expected.on(from)));
        }
        for (var day = first.minusDays(2); day.isBefore(first.plusDays(45)); day = day.plusDays(1))
            assertThat(settingsOn(company, day)).as("seed %d, %s", seed, day).isEqualTo(expected.on(day));
    }

    @Test
    void whoAsksForNoDayIsToldWhatHoldsToday() {
        var company = Company.onboard(SERVICE);
        var defaults = TenantSettings.DEFAULTS;
        assertThat(today(company)).isEqualTo(defaults);
        var hours = Map.of("start", "10:00", "end", "19:00");
        company.admin()
                .patch("/api/settings", Map.of("payDay", 5, "effectiveFrom", "2199-01-01", "workSchedule", hours));
        assertThat(today(company)).isEqualTo(defaults);
        company.admin().patch("/api/settings", Map.of("zone", "Asia/Tokyo", "workSchedule", hours));
        assertThat(today(company).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(today(company).payDay()).isEqualTo(defaults.payDay());
        assertThat(WorkWeek.of(today(company).workSchedule()).days().getFirst())
                .isEqualTo(new WorkWeek.Day(
                        DayOfWeek.MONDAY,
                        LocalTime.of(10, 0),
                        LocalTime.of(19, 0),
                        List.of(new WorkWeek.Break(LocalTime.of(12, 0), LocalTime.of(13, 0)))));
    }

    private static TenantSettings today(Company company) {
        var text = SERVICE.database()
                .sql("SELECT settings FROM tenant_settings WHERE tenant_id = ?")
                .param(company.tenant())
                .query(String.class)
                .single();
        return new JsonMapper().readValue(text, TenantSettings.class);
    }

    private static SettingsPart part(Map<String, Object> said) {
        var zone = said.get("zone");
        return SettingsPart.of(
                zone == null ? null : ZoneId.of((String) zone),
                null,
                null,
                null,
                (Integer) said.get("payDay"),
                null,
                null,
                null,
                (Integer) said.get("correctionDaysBack"),
                said.containsKey("payMonth") ? PayMonth.valueOf((String) said.get("payMonth")) : null,
                said.containsKey("proration") ? Proration.valueOf((String) said.get("proration")) : null,
                said.containsKey("companySize") ? CompanySize.valueOf((String) said.get("companySize")) : null);
    }

    private static SettingsPart settingsOn(Company company, LocalDate day) {
        var rows = SERVICE.database()
                .sql("SELECT settings FROM settings_period WHERE tenant_id = ? AND from_day <= ?"
                        + " AND (until IS NULL OR until > ?)")
                .params(company.tenant(), day, day)
                .query(String.class)
                .list();
        assertThat(rows).hasSize(1);
        return new JsonMapper().readValue(rows.getFirst(), SettingsPart.class).over(SettingsPart.DEFAULTS);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private static List<String> weeks(String schedule) {
        return SERVICE.database()
                .sql("""
                    SELECT concat_ws(' ', from_day, coalesce(until::text, '-'), week ->> 'graceMinutes', week ->> 'startOfDay')
                      FROM schedule_period WHERE tenant_id = ? AND schedule_id = ? ORDER BY from_day
                    """)
                .params(HANBIT.tenant(), schedule)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> schedule(String name) {
        return Map.of("name", name, "days", List.of(Map.of("dayOfWeek", "MONDAY", "start", "09:00", "end", "18:00")));
    }
}
