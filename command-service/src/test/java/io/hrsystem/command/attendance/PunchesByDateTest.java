package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api.Answer;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Punches by the schedule, the settings and the employment of their work date. */
class PunchesByDateTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE).lookingFarBack();
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String NIGHTS = nights("야간", "02:00", "03:00");

    /** AT-11, up to the punches. */
    @Test
    void aNightShiftIsOfTheDateOnWhichItBegan() {
        var anna = onNights("N-11");
        assertThat(checkIn(anna, "2026-03-04T12:55:00Z").text("workDate")).isEqualTo("2026-03-04");
        assertThat(checkOut(anna, "2026-03-04T22:05:00Z").text("workDate")).isEqualTo("2026-03-04");
        assertThat(last(anna, "2026-03-04")).isEqualTo("480 0 0");
    }

    /** AT-12. */
    @Test
    void whoComesBackDuringANightShiftIsStillInIt() {
        var anna = onNights("N-12");
        checkIn(anna, "2026-03-04T12:55:00Z");
        assertThat(checkIn(anna, "2026-03-04T15:30:00Z").text("code")).isEqualTo("ALREADY_CHECKED_IN");
        assertThat(checkOut(anna, "2026-03-04T16:00:00Z").text("workDate")).isEqualTo("2026-03-04");
        assertThat(checkIn(anna, "2026-03-04T16:30:00Z").text("workDate")).isEqualTo("2026-03-04");
        assertThat(checkOut(anna, "2026-03-04T22:00:00Z").text("workDate")).isEqualTo("2026-03-04");
        assertThat(last(anna, "2026-03-04")).isEqualTo("450 0 30");
    }

    /** AT-25, up to the punches. */
    @Test
    void aNightShiftOverTheEndOfAMonthIsWhollyInTheMonthOfItsStart() {
        var anna = onNights("N-25");
        assertThat(checkIn(anna, "2026-01-31T13:00:00Z").text("workDate")).isEqualTo("2026-01-31");
        assertThat(checkOut(anna, "2026-01-31T22:00:00Z").text("workDate")).isEqualTo("2026-01-31");
        assertThat(last(anna, "2026-01-31")).isEqualTo("480 0 0");
    }

    /** AT-26, up to the punch. */
    @Test
    void aPunchThatArrivesDaysLateIsOfTheTimeWhenItHappened() {
        var company = Company.onboard(SERVICE);
        var anna = company.hire("N-26");
        var day = LocalDate.now(SEOUL).minusDays(2);
        punch(company, "check-in", anna, at(day, "09:00"));
        var late = punch(company, "check-out", anna, at(day, "18:00"));
        assertThat(late.status()).as(late.raw().body()).isEqualTo(200);
        assertThat(late.text("workDate")).isEqualTo(day.toString());
        var recorded = SERVICE.database()
                .sql("SELECT payload #>> '{punch,at}' || ' ' || (recorded_at > now() - interval '1 hour') FROM event"
                        + " WHERE tenant_id = ? AND stream_id = ? AND sequence = 1")
                .params(company.tenant(), "attendance:" + day + ":" + anna)
                .query(String.class)
                .single();
        assertThat(recorded).isEqualTo(at(day, "18:00") + " true");
    }

    @Test
    void theScheduleOfTheWorkDateDecides() {
        var anna = HANBIT.hire("N-1");
        employed(anna, new Days("2026-01-02", "2026-03-05", null, null), new Days("2026-03-05", null, NIGHTS, null));
        checkIn(anna, at(LocalDate.of(2026, 3, 4), "09:20"));
        assertThat(lateMinutes(anna, "2026-03-04")).isEqualTo(20);
        checkOut(anna, at(LocalDate.of(2026, 3, 4), "18:00"));
        checkIn(anna, at(LocalDate.of(2026, 3, 5), "22:15"));
        assertThat(lateMinutes(anna, "2026-03-05")).isEqualTo(15);
    }

    @Test
    void aChangeOfAScheduleHoldsFromItsDayOn() {
        var anna = HANBIT.hire("N-2");
        var schedule = nights("심야", "01:00", "02:00");
        employed(anna, new Days("2026-01-02", null, schedule, null));
        var changed = HANBIT.hr()
                .post(
                        "/api/work-schedules/" + schedule,
                        schedule("심야", "23:00", "08:00", "03:00", "04:00", "2026-03-05"));
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        checkIn(anna, at(LocalDate.of(2026, 3, 4), "22:30"));
        assertThat(lateMinutes(anna, "2026-03-04")).isEqualTo(30);
        checkOut(anna, at(LocalDate.of(2026, 3, 5), "07:00"));
        checkIn(anna, at(LocalDate.of(2026, 3, 5), "22:30"));
        assertThat(lateMinutes(anna, "2026-03-05")).isZero();
    }

    @Test
    void theZoneOfTheWorkDateDecides() {
        var company = Company.onboard(SERVICE);
        var anna = company.hire("N-3");
        var moved =
                company.admin().patch("/api/settings", Map.of("zone", "Europe/London", "effectiveFrom", "2026-03-05"));
        assertThat(moved.status()).as(moved.raw().body()).isEqualTo(200);
        company.lookingFarBack();
        assertThat(punch(company, "check-in", anna, "2026-03-03T15:30:00Z").text("workDate"))
                .isEqualTo("2026-03-04");
        punch(company, "check-out", anna, "2026-03-03T16:00:00Z");
        assertThat(punch(company, "check-in", anna, "2026-03-05T15:30:00Z").text("workDate"))
                .isEqualTo("2026-03-05");
    }

    @Test
    void nobodyPunchesBeforeTheFirstDayOrAfterTheLast() {
        var anna = HANBIT.hire("N-4");
        employed(anna, new Days("2026-03-02", "2026-03-05", null, null));
        refused(checkIn(anna, at(LocalDate.of(2026, 3, 1), "23:59")), "NOT_YET_HIRED");
        refused(checkIn(anna, at(LocalDate.of(2026, 1, 5), "09:00")), "NOT_YET_HIRED");
        assertThat(checkIn(anna, at(LocalDate.of(2026, 3, 4), "18:00")).status())
                .isEqualTo(200);
        assertThat(checkOut(anna, at(LocalDate.of(2026, 3, 5), "01:00")).text("workDate"))
                .isEqualTo("2026-03-04");
        refused(checkIn(anna, at(LocalDate.of(2026, 3, 5), "00:00")), "EMPLOYMENT_ENDED");
        refused(checkOut(anna, at(LocalDate.of(2026, 3, 20), "09:00")), "EMPLOYMENT_ENDED");
    }

    @Test
    void nobodyPunchesOnALeaveOfAbsence() {
        var anna = HANBIT.hire("N-5");
        employed(
                anna,
                new Days("2026-01-02", "2026-03-04", null, null),
                new Days("2026-03-04", "2026-03-05", null, "MEDICAL"),
                new Days("2026-03-05", null, null, null));
        assertThat(checkIn(anna, at(LocalDate.of(2026, 3, 3), "09:00")).status())
                .isEqualTo(200);
        refused(checkIn(anna, at(LocalDate.of(2026, 3, 4), "09:00")), "ON_LEAVE_OF_ABSENCE");
        assertThat(checkOut(anna, at(LocalDate.of(2026, 3, 4), "02:00")).text("workDate"))
                .as("whoever is at work may go")
                .isEqualTo("2026-03-03");
        assertThat(checkIn(anna, at(LocalDate.of(2026, 3, 5), "09:00")).status())
                .isEqualTo(200);
    }

    @Test
    void whoWasHiredBeforeEmploymentsWereKeptByDatePunchesOn() {
        var anna = HANBIT.hire("N-6");
        employed(anna);
        SERVICE.database()
                .sql("DELETE FROM fact WHERE tenant_id = ? AND subject = ?")
                .params(HANBIT.tenant(), anna)
                .update();
        employed(anna);
        assertThat(checkIn(anna, at(LocalDate.of(2026, 3, 4), "09:00")).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsSaidOfAnEmploymentCountsFromItsDayOn() {
        var anna = HANBIT.hire("N-7");
        said(anna, "work-schedule", Map.of("workScheduleId", NIGHTS, "effectiveOn", "2026-03-05"));
        said(anna, "leave-of-absence", Map.of("from", "2026-03-10", "to", "2026-03-11", "kind", "MEDICAL"));
        said(anna, "terminate", Map.of("lastDay", "2026-03-20", "reason", "RESIGNED"));

        refused(checkIn(anna, at(LocalDate.of(2026, 1, 1), "09:00")), "NOT_YET_HIRED");
        checkIn(anna, at(LocalDate.of(2026, 3, 4), "09:20"));
        assertThat(lateMinutes(anna, "2026-03-04")).isEqualTo(20);
        checkOut(anna, at(LocalDate.of(2026, 3, 4), "18:00"));
        checkIn(anna, at(LocalDate.of(2026, 3, 5), "22:15"));
        assertThat(lateMinutes(anna, "2026-03-05")).isEqualTo(15);
        checkOut(anna, at(LocalDate.of(2026, 3, 6), "07:00"));
        refused(checkIn(anna, at(LocalDate.of(2026, 3, 11), "22:00")), "ON_LEAVE_OF_ABSENCE");
        assertThat(checkIn(anna, at(LocalDate.of(2026, 3, 20), "22:00")).status())
                .isEqualTo(200);
        assertThat(checkOut(anna, at(LocalDate.of(2026, 3, 21), "07:00")).text("workDate"))
                .isEqualTo("2026-03-20");
        refused(checkIn(anna, at(LocalDate.of(2026, 3, 21), "22:00")), "EMPLOYMENT_ENDED");

        var unused = HANBIT.hr().post("/api/work-schedules/" + NIGHTS + "/changes/" + NIGHTS + "/withdraw", Map.of());
        assertThat(unused.status()).as(unused.raw().body()).isEqualTo(409);
        assertThat(unused.text("code")).isEqualTo("IN_USE");
    }

    private static void said(String employee, String what, Map<String, Object> body) {
        var answer = HANBIT.hr().post("/api/employees/" + employee + "/" + what, body);
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 299);
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    /** @param until the first day that does not belong to them */
    private record Days(
            String from,
            @Nullable String until,
            @Nullable String schedule,
            @Nullable String absence) {}

    private static void employed(String employee, Days... periods) {
        var database = SERVICE.database();
        database.sql("DELETE FROM employment_period WHERE tenant_id = ? AND employee_id = ?")
                .params(HANBIT.tenant(), employee)
                .update();
        for (var days : periods)
            database.sql("""
                INSERT INTO employment_period (tenant_id, employee_id, from_day, until, department_id, schedule_id, absence)
                VALUES (:tenant, :employee, :from::date, :until::date, :department, :schedule, :absence)
                """)
                    .param("tenant", HANBIT.tenant())
                    .param("employee", employee)
                    .param("from", days.from())
                    .param("until", days.until())
                    .param("department", HANBIT.rootDepartment())
                    .param("schedule", days.schedule())
                    .param("absence", days.absence())
                    .update();
        database.sql("""
            UPDATE roster r SET hired_on = (SELECT min(from_day) FROM employment_period e
              WHERE e.tenant_id = r.tenant_id AND e.employee_id = r.employee_id)
            WHERE tenant_id = ? AND employee_id = ?
            """).params(HANBIT.tenant(), employee).update();
    }

    private static String onNights(String number) {
        var employee = HANBIT.hire(number);
        employed(employee, new Days("2026-01-02", null, NIGHTS, null));
        return employee;
    }

    private static String nights(String name, String breakStart, String breakEnd) {
        var created = HANBIT.hr()
                .post("/api/work-schedules", schedule(name, "22:00", "07:00", breakStart, breakEnd, "1900-01-01"));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return created.text("workScheduleId");
    }

    private static Map<String, Object> schedule(
            String name, String start, String end, String breakStart, String breakEnd, String from) {
        var days = Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                .map(it -> Map.of(
                        "dayOfWeek",
                        it,
                        "start",
                        start,
                        "end",
                        end,
                        "breaks",
                        List.of(Map.of("start", breakStart, "end", breakEnd))))
                .toList();
        return Map.of("name", name, "days", days, "effectiveFrom", from);
    }

    private static Answer checkIn(String employee, String at) {
        return punch(HANBIT, "check-in", employee, at);
    }

    private static Answer checkOut(String employee, String at) {
        return punch(HANBIT, "check-out", employee, at);
    }

    private static Answer punch(Company company, String kind, String employee, String at) {
        return company.kiosk().post("/api/attendance/" + kind, Map.of("employeeId", employee, "at", at));
    }

    private static String at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SEOUL).toInstant().toString();
    }

    /** Recognised, early leave and gap, by the last event. */
    private static String last(String employee, String date) {
        return payload(
                employee,
                date,
                "concat_ws(' ', payload ->> 'recognisedMinutes', payload ->> 'earlyLeaveMinutes', payload ->>"
                        + " 'gapMinutes')");
    }

    private static int lateMinutes(String employee, String date) {
        return Integer.parseInt(payload(employee, date, "payload ->> 'lateMinutes'"));
    }

    private static String payload(String employee, String date, String what) {
        return SERVICE.database()
                .sql("SELECT %s FROM event WHERE stream_id = ? ORDER BY sequence DESC LIMIT 1".formatted(what))
                .param("attendance:" + date + ":" + employee)
                .query(String.class)
                .single();
    }
}
