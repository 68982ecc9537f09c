package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.platform.batch.BatchOutcome;
import io.hrsystem.command.platform.batch.BatchWork;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Work dates are closed by what the rows say, and anew when that changes. Times of the calls are UTC, of the days Seoul. */
class ClosingTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = withPeople(Company.onboard(SERVICE).lookingFarBack());
    private static final Api.Client OTHER_HR = another(HANBIT);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Test
    void AT_01_whatWasWorkedIsRecognisedWithinTheSchedule() {
        var anna = HANBIT.hire("C-1");
        punches(anna, "2026-03-03T23:55:00Z", "2026-03-04T09:03:00Z");
        close(WEDNESDAY, anna);
        var day = closed(anna, WEDNESDAY);
        assertThat(day.path("status").asString()).isEqualTo("PRESENT");
        assertThat(minutes(day, "recognised")).isEqualTo(480);
        assertThat(minutes(day, "raw")).isEqualTo(488);
        assertThat(minutes(day, "late") + minutes(day, "earlyLeave") + minutes(day, "overtime"))
                .isZero();
        assertThat(day.path("flags").toString()).contains("UNAPPROVED_OVERTIME");
        assertThat(day.path("cause").asString()).isEqualTo("BATCH");
    }

    @Test
    void AT_05_AT_20_aMissingCheckOutIsIncompleteAndClosingTwiceAddsNothing() {
        var anna = HANBIT.hire("C-5");
        punch("check-in", anna, "2026-03-04T00:00:00Z");
        assertThat(close(WEDNESDAY, anna)).isEqualTo(ClosingOutcome.CLOSED);
        assertThat(closed(anna, WEDNESDAY).path("status").asString()).isEqualTo("INCOMPLETE");
        assertThat(close(WEDNESDAY, anna)).isEqualTo(ClosingOutcome.UNCHANGED);
        assertThat(types(anna, WEDNESDAY)).containsExactly("attendance.CheckedIn", "attendance.DayClosed");
    }

    @Test
    void AT_06_AT_16_anAbsenceIsCorrectedAndTheDayClosedAnew() {
        allowed(HANBIT.admin().patch("/api/settings", Map.of("correctionDaysBack", 3_660)));
        var anna = HANBIT.hire("C-6");
        close(WEDNESDAY, anna);
        assertThat(closed(anna, WEDNESDAY).path("status").asString()).isEqualTo("ABSENT");
        assertThat(minutes(closed(anna, WEDNESDAY), "absent")).isEqualTo(480);

        var asked = HANBIT.hr()
                .post(
                        "/api/attendance/%s/2026-03-04/corrections".formatted(anna),
                        Map.of(
                                "checkIn", "2026-03-04T00:00:00Z",
                                "checkOut", "2026-03-04T09:00:00Z",
                                "reason", "단말기 고장"));
        allowed(asked);
        allowed(OTHER_HR.post("/api/attendance/corrections/" + asked.text("correctionId") + "/approve", Map.of()));

        var day = closed(anna, WEDNESDAY);
        assertThat(day.path("revision").asInt()).isEqualTo(2);
        assertThat(day.path("status").asString()).isEqualTo("PRESENT");
        assertThat(minutes(day, "recognised")).isEqualTo(480);
        assertThat(day.path("cause").asString()).isEqualTo("CORRECTION");
        assertThat(types(anna, WEDNESDAY))
                .containsExactly(
                        "attendance.DayClosed",
                        "attendance.CorrectionRequested",
                        "attendance.CorrectionApproved",
                        "attendance.DayClosed");
    }

    /** As the rows say it that are kept of leave. */
    @Test
    void AT_07_AT_18_AT_21_whoIsOnLeaveIsNotAbsentNeitherIsWhoseLeaveIsApprovedLate() {
        var anna = HANBIT.hire("C-7");
        onLeave(anna, "09:00", "18:00");
        close(WEDNESDAY, anna);
        assertThat(closed(anna, WEDNESDAY).path("status").asString()).isEqualTo("LEAVE");
        assertThat(minutes(closed(anna, WEDNESDAY), "leave")).isEqualTo(480);

        var bea = HANBIT.hire("C-18");
        onLeave(bea, "09:00", "14:00");
        punches(bea, "2026-03-04T04:58:00Z", "2026-03-04T09:00:00Z");
        close(WEDNESDAY, bea);
        var half = closed(bea, WEDNESDAY);
        assertThat(half.path("status").asString()).isEqualTo("PRESENT");
        assertThat(List.of(minutes(half, "recognised"), minutes(half, "leave"), minutes(half, "late")))
                .containsExactly(240, 240, 0);

        var cho = HANBIT.hire("C-21");
        close(WEDNESDAY, cho);
        assertThat(closed(cho, WEDNESDAY).path("status").asString()).isEqualTo("ABSENT");
        onLeave(cho, "09:00", "18:00");
        SERVICE.database()
                .sql("INSERT INTO day_to_close (tenant_id, employee_id, work_date, cause) VALUES (?, ?, ?, 'LEAVE')")
                .params(HANBIT.tenant(), cho, WEDNESDAY)
                .update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> closed(cho, WEDNESDAY).path("revision").asInt() == 2);
        assertThat(closed(cho, WEDNESDAY).path("status").asString()).isEqualTo("LEAVE");
        assertThat(minutes(closed(cho, WEDNESDAY), "absent")).isZero();
    }

    private static void onLeave(String employee, String from, String to) {
        SERVICE.database()
                .sql("INSERT INTO approved_leave (tenant_id, work_date, employee_id, request_id, from_time, to_time)"
                        + " VALUES (?, ?, ?, 'r', ?::timestamp, ?::timestamp)")
                .params(HANBIT.tenant(), WEDNESDAY, employee, WEDNESDAY + " " + from, WEDNESDAY + " " + to)
                .update();
    }

    @Test
    void AT_08_sundaysAndPublicHolidaysAreNoAbsence() {
        var anna = HANBIT.hire("C-8");
        var sunday = LocalDate.of(2026, 3, 8);
        var substitute = LocalDate.of(2026, 3, 2);
        close(sunday, anna);
        close(substitute, anna);
        assertThat(closed(anna, sunday).path("status").asString()).isEqualTo("WEEKLY_HOLIDAY");
        assertThat(closed(anna, substitute).path("status").asString()).isEqualTo("PUBLIC_HOLIDAY");
    }

    @Test
    void aCompanyOfFewerThanFiveWorksOnPublicHolidays() {
        var few = Company.onboard(SERVICE);
        var anna = few.hire("C-1");
        var substitute = LocalDate.of(2026, 3, 2);
        close(few, closing(), substitute, anna);
        assertThat(closed(anna, substitute).path("status").asString()).isEqualTo("ABSENT");
    }

    @Test
    void AT_09_whoIsNotEmployedHasNoDay() {
        var later = HANBIT.hr().post("/api/employees", with(HANBIT.hiring("C-9"), "hiredOn", "2026-03-05"));
        assertThat(closeIfEmployed(WEDNESDAY, later.text("employeeId"))).isNull();
        var left = HANBIT.hire("C-9b");
        allowed(HANBIT.hr()
                .post("/api/employees/" + left + "/terminate", Map.of("lastDay", "2026-03-03", "reason", "RESIGNED")));
        assertThat(closeIfEmployed(WEDNESDAY, left)).isNull();
        assertThat(types(left, WEDNESDAY)).isEmpty();
    }

    @Test
    void AT_10_whoIsOnLeaveOfAbsenceIsNotAbsent() {
        var anna = HANBIT.hire("C-10");
        allowed(HANBIT.hr()
                .post(
                        "/api/employees/" + anna + "/leave-of-absence",
                        Map.of("from", "2026-03-01", "to", "2026-03-31", "kind", "PARENTAL")));
        close(WEDNESDAY, anna);
        assertThat(closed(anna, WEDNESDAY).path("status").asString()).isEqualTo("ON_LOA");
        assertThat(minutes(closed(anna, WEDNESDAY), "absent")).isZero();
    }

    @Test
    void AT_11_AT_13_aShiftThatStillRunsIsDeferredOnce() {
        var anna = onSchedule("C-11", "22:00", "07:00", "02:00", "03:00");
        punch("check-in", anna, "2026-03-04T12:55:00Z");
        var night = closingAt("2026-03-04T18:00:00Z");
        assertThat(close(HANBIT, night, WEDNESDAY, anna)).isEqualTo(ClosingOutcome.DEFERRED);
        assertThat(close(HANBIT, night, WEDNESDAY, anna)).isEqualTo(ClosingOutcome.DEFERRED);
        punch("check-out", anna, "2026-03-04T22:05:00Z");
        assertThat(close(HANBIT, closingAt("2026-03-05T18:00:00Z"), WEDNESDAY, anna))
                .isEqualTo(ClosingOutcome.CLOSED);
        var day = closed(anna, WEDNESDAY);
        assertThat(minutes(day, "recognised")).isEqualTo(480);
        assertThat(minutes(day, "night")).isEqualTo(420);
        assertThat(minutes(day, "premium")).isEqualTo(210);
        assertThat(day.path("flags").toString()).isEqualTo("[\"UNAPPROVED_OVERTIME\"]");
        assertThat(types(anna, WEDNESDAY))
                .containsExactly(
                        "attendance.CheckedIn",
                        "attendance.DayClosingDeferred",
                        "attendance.CheckedOut",
                        "attendance.DayClosed");
    }

    @Test
    void AT_25_aShiftOverTheEndOfAMonthIsOfTheDateItBeginsOn() {
        var anna = onSchedule("C-25", "22:00", "07:00", "02:00", "03:00");
        var last = LocalDate.of(2026, 2, 27);
        punches(anna, "2026-02-27T13:00:00Z", "2026-02-27T22:00:00Z");
        close(last, anna);
        assertThat(minutes(closed(anna, last), "recognised")).isEqualTo(480);
        assertThat(types(anna, last.plusDays(1))).isEmpty();
    }

    @Test
    void AT_19_approvedWorkOnASundayIsHolidayWork() {
        allowed(HANBIT.admin().patch("/api/settings", Map.of("correctionDaysBack", 3_660)));
        var anna = HANBIT.hire("C-19");
        var sunday = LocalDate.of(2026, 3, 8);
        punches(anna, "2026-03-08T00:00:00Z", "2026-03-08T11:00:00Z");
        approve(overtime(anna, sunday, "09:00", "20:00"));
        close(sunday, anna);
        var day = closed(anna, sunday);
        assertThat(day.path("status").asString()).isEqualTo("PRESENT");
        assertThat(minutes(day, "holiday")).isEqualTo(600);
        assertThat(minutes(day, "premium")).isEqualTo(360);
    }

    /** After a night shift it is of the next morning, which is still of the same work date. */
    @Test
    void PM_04_overtimeAfterANightShift() {
        allowed(HANBIT.admin().patch("/api/settings", Map.of("correctionDaysBack", 3_660)));
        var anna = onSchedule("C-32", "20:00", "05:00", "00:00", "01:00");
        punches(anna, "2026-03-04T11:00:00Z", "2026-03-04T22:00:00Z");
        approve(overtime(anna, WEDNESDAY, "05:00", "07:00"));
        close(WEDNESDAY, anna);
        var day = closed(anna, WEDNESDAY);
        assertThat(minutes(day, "recognised")).isEqualTo(480);
        assertThat(minutes(day, "overtime")).isEqualTo(120);
        assertThat(minutes(day, "night")).isEqualTo(420);
        assertThat(minutes(day, "premium")).isEqualTo(270);
    }

    /** By the job itself: everybody of the company on that date, page by page. */
    @Test
    void theJobClosesWhoIsEmployed() {
        var company = Company.onboard(SERVICE);
        var people = List.of(company.hire("J-1"), company.hire("J-2"), company.hire("J-3"));
        var tenant = new TenantId(company.tenant());
        var job = SERVICE.bean(ClosingJob.class);
        assertThat(job.dueAt(WEDNESDAY)).isEqualTo(LocalDate.of(2026, 3, 5).atTime(3, 0));
        assertThat(job.subjects(tenant, LocalDate.of(2026, 1, 1), null, 10)).isEmpty();
        var first = job.subjects(tenant, WEDNESDAY, null, 2);
        var second = job.subjects(tenant, WEDNESDAY, first.getLast(), 2);
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        for (var suspended : List.of(true, false))
            commands().asSystem(tenant, "closing", sender -> {
                var work = new BatchWork(tenant, WEDNESDAY, suspended, false, sender, new TransactionalWrites());
                assertThat(job.run(work, first).values())
                        .containsOnly(suspended ? BatchOutcome.SKIPPED : BatchOutcome.DONE);
            });
        assertThat(types(first.getFirst(), WEDNESDAY))
                .containsExactly("attendance.DayClosingSkipped", "attendance.DayClosed");
        assertThat(closed(first.getFirst(), WEDNESDAY).path("flags").toString()).contains("LATE_CLOSING");
        assertThat(people).containsAll(first).containsAll(second);
    }

    @Test
    void overtimeApprovedAndCancelledAfterTheClosingClosesItAnew() {
        allowed(HANBIT.admin().patch("/api/settings", Map.of("correctionDaysBack", 3_660)));
        var anna = HANBIT.hire("C-30");
        punches(anna, "2026-03-04T00:00:00Z", "2026-03-04T12:00:00Z");
        close(WEDNESDAY, anna);
        assertThat(minutes(closed(anna, WEDNESDAY), "overtime")).isZero();
        var request = overtime(anna, WEDNESDAY, "18:00", "20:00");
        approve(request);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> closed(anna, WEDNESDAY).path("revision").asInt() == 2);
        assertThat(minutes(closed(anna, WEDNESDAY), "overtime")).isEqualTo(120);
        assertThat(closed(anna, WEDNESDAY).path("cause").asString()).isEqualTo("OVERTIME");
        allowed(HANBIT.hr().post("/api/overtime/requests/" + request + "/cancel", ""));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> closed(anna, WEDNESDAY).path("revision").asInt() == 3);
        assertThat(minutes(closed(anna, WEDNESDAY), "overtime")).isZero();
        var again = OTHER_HR.post("/api/overtime/requests/" + request + "/approve", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("OVERTIME_DECIDED");
    }

    @Test
    void nobodyApprovesWhatTheyHaveAskedFor() {
        allowed(HANBIT.admin().patch("/api/settings", Map.of("correctionDaysBack", 3_660)));
        var request = overtime(HANBIT.hire("C-31"), WEDNESDAY, "18:00", "20:00");
        var own = HANBIT.hr().post("/api/overtime/requests/" + request + "/approve", "");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("code")).isEqualTo("OWN_REQUEST");
    }

    @Test
    void aDayOffOfTheCompanyIsNoAbsenceAndNeitherIsItOnceItIsDeclaredLate() {
        var few = Company.onboard(SERVICE);
        var anna = few.hire("C-1");
        var day = LocalDate.of(2026, 3, 5);
        close(few, closing(), day, anna);
        assertThat(closed(anna, day).path("status").asString()).isEqualTo("ABSENT");
        allowed(few.hr().put("/api/days-off/" + day, Map.of("name", "창립기념일", "paid", true)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> closed(anna, day).path("status").asString().equals("DAY_OFF"));
        var unknown = SERVICE.api().send("DELETE", few.hr().token(), "/api/days-off/2026-03-06", "");
        assertThat(unknown.status()).isEqualTo(404);
        allowed(SERVICE.api().send("DELETE", few.hr().token(), "/api/days-off/" + day, ""));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> closed(anna, day).path("status").asString().equals("ABSENT"));
        assertThat(closed(anna, day).path("revision").asInt()).isEqualTo(3);
    }

    @Test
    void anAbsenceThatIsKnownLateClosesItsDatesAnew() {
        var anna = HANBIT.hire("C-33");
        close(WEDNESDAY, anna);
        allowed(HANBIT.hr()
                .post(
                        "/api/employees/" + anna + "/leave-of-absence",
                        Map.of("from", "2026-03-01", "to", "2026-03-31", "kind", "MEDICAL")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> closed(anna, WEDNESDAY).path("status").asString().equals("ON_LOA"));
        assertThat(closed(anna, WEDNESDAY).path("cause").asString()).isEqualTo("EMPLOYMENT");
    }

    @Test
    void AT_22_nobodyIsAbsentWhileTheCompanyIsSuspended() {
        var anna = HANBIT.hire("C-22");
        var tenant = new TenantId(HANBIT.tenant());
        var outcomes = new ArrayList<ClosingOutcome>();
        for (var i = 0; i < 2; i++)
            commands()
                    .asSystem(
                            tenant,
                            "closing",
                            sender -> outcomes.addAll(closing()
                                    .skip(tenant, WEDNESDAY, List.of(anna), sender)
                                    .values()));
        assertThat(outcomes).containsExactly(ClosingOutcome.SKIPPED, ClosingOutcome.SKIPPED);
        assertThat(types(anna, WEDNESDAY)).containsExactly("attendance.DayClosingSkipped");
        close(WEDNESDAY, anna);
        assertThat(closed(anna, WEDNESDAY).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void AT_26_aPunchThatArrivesAfterTheClosingClosesItAnewAtOnce() {
        var anna = HANBIT.hire("C-26");
        punch("check-in", anna, "2026-03-04T00:00:00Z");
        close(WEDNESDAY, anna);
        punch("check-out", anna, "2026-03-04T09:00:00Z");
        var day = closed(anna, WEDNESDAY);
        assertThat(day.path("revision").asInt()).isEqualTo(2);
        assertThat(day.path("status").asString()).isEqualTo("PRESENT");
        assertThat(day.path("cause").asString()).isEqualTo("PUNCH");
        assertThat(types(anna, WEDNESDAY))
                .containsExactly(
                        "attendance.CheckedIn",
                        "attendance.DayClosed",
                        "attendance.CheckedOut",
                        "attendance.DayClosed");
    }

    /** Whoever closes for one company closes nothing of another. */
    @Test
    void TN_05_anEmployeeOfAnotherCompanyIsNobody() {
        var stranger = Company.onboard(SERVICE).hire("C-1");
        assertThat(closeIfEmployed(WEDNESDAY, stranger)).isNull();
        assertThat(types(stranger, WEDNESDAY)).isEmpty();
        var asked = HANBIT.hr().post("/api/overtime/requests", overtimeOf(stranger, WEDNESDAY, "18:00", "20:00"));
        assertThat(asked.status()).isEqualTo(404);
    }

    private static String overtime(String employee, LocalDate date, String from, String to) {
        var asked = HANBIT.hr().post("/api/overtime/requests", overtimeOf(employee, date, from, to));
        allowed(asked);
        return asked.text("requestId");
    }

    private static Map<String, Object> overtimeOf(String employee, LocalDate date, String from, String to) {
        return Map.of("employeeId", employee, "workDate", date, "from", from, "to", to, "reason", "월말 마감");
    }

    private static void approve(String request) {
        allowed(OTHER_HR.post("/api/overtime/requests/" + request + "/approve", Map.of()));
    }

    private static void punches(String employee, String in, String out) {
        punch("check-in", employee, in);
        punch("check-out", employee, out);
    }

    private static void punch(String kind, String employee, String at) {
        allowed(HANBIT.kiosk().post("/api/attendance/" + kind, Map.of("employeeId", employee, "at", at)));
    }

    private static String onSchedule(String number, String start, String end, String breakStart, String breakEnd) {
        var days = new ArrayList<Map<String, Object>>();
        for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
            days.add(Map.of(
                    "dayOfWeek", day,
                    "start", start,
                    "end", end,
                    "breaks", List.of(Map.of("start", breakStart, "end", breakEnd))));
        var made = HANBIT.hr()
                .post("/api/work-schedules", Map.of("name", number, "days", days, "effectiveFrom", "2026-01-01"));
        allowed(made);
        var hired = HANBIT.hr()
                .post("/api/employees", with(HANBIT.hiring(number), "workScheduleId", made.text("workScheduleId")));
        allowed(hired);
        return hired.text("employeeId");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static void allowed(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 202);
    }

    private static Company withPeople(Company company) {
        for (var i = 0; i < 5; i++) company.hire("P-" + i);
        return company;
    }

    private static Api.Client another(Company company) {
        var created = SERVICE.superAdmin()
                .post(
                        "/api/admin/tenants/" + company.tenant() + "/clients",
                        Map.of("name", "second", "roles", List.of("HR_MANAGER")));
        return SERVICE.api().signIn(created.text("clientId"), created.text("clientSecret"));
    }

    private static Closing closing() {
        return SERVICE.bean(Closing.class);
    }

    private static Closing closingAt(String now) {
        return new Closing(
                SERVICE.bean(ClosingRead.class), Duration.ofHours(4), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static Commands commands() {
        return SERVICE.bean(Commands.class);
    }

    private static ClosingOutcome close(LocalDate date, String employee) {
        return close(HANBIT, closing(), date, employee);
    }

    private static ClosingOutcome close(Company company, Closing closing, LocalDate date, String employee) {
        var outcome = closeIfEmployed(company, closing, date, employee);
        assertThat(outcome).isNotNull();
        return Objects.requireNonNull(outcome);
    }

    private static @Nullable ClosingOutcome closeIfEmployed(LocalDate date, String employee) {
        return closeIfEmployed(HANBIT, closing(), date, employee);
    }

    private static @Nullable ClosingOutcome closeIfEmployed(
            Company company, Closing closing, LocalDate date, String employee) {
        var outcomes = new ArrayList<ClosingOutcome>();
        var tenant = new TenantId(company.tenant());
        commands()
                .asSystem(
                        tenant,
                        "closing",
                        sender -> outcomes.addAll(
                                closing.close(tenant, date, List.of(employee), ClosingCause.BATCH, sender)
                                        .values()));
        return outcomes.isEmpty() ? null : outcomes.getFirst();
    }

    private static int minutes(JsonNode day, String field) {
        return day.path("minutes").path(field).asInt();
    }

    private static JsonNode closed(String employee, LocalDate date) {
        return JsonMapper.shared()
                .readTree(SERVICE.database()
                        .sql("SELECT payload::text FROM event WHERE stream_id = ? AND payload_type ="
                                + " 'attendance.DayClosed' ORDER BY sequence DESC LIMIT 1")
                        .param("attendance:%s:%s".formatted(date, employee))
                        .query(String.class)
                        .single());
    }

    private static List<String> types(String employee, LocalDate date) {
        return SERVICE.database()
                .sql("SELECT payload_type FROM event WHERE stream_id = ? ORDER BY sequence")
                .param("attendance:%s:%s".formatted(date, employee))
                .query(String.class)
                .list();
    }
}
