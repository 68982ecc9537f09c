package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttendanceEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE).lookingFarBack();

    /** AT-12. */
    @Test
    void halfPastMidnightInSeoulIsTheNewDay() {
        var anna = HANBIT.hire("A-12");
        var checkedIn = checkIn(anna, "2026-03-04T15:30:00Z");
        assertThat(checkedIn.status()).isEqualTo(200);
        assertThat(checkedIn.text("workDate")).isEqualTo("2026-03-05");
    }

    /** AT-14. */
    @Test
    void theSameKeyChecksInOnceAndAnotherKeyIsRefused() {
        var anna = HANBIT.hire("A-14");
        var body = Map.of("employeeId", anna, "at", "2026-03-04T00:00:00Z");
        var first = HANBIT.kiosk().post("/api/attendance/check-in", body, "Idempotency-Key", "at-14");
        var second = HANBIT.kiosk().post("/api/attendance/check-in", body, "Idempotency-Key", "at-14");
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(second.header("HR-Position"))
                .isEqualTo(first.header("HR-Position"))
                .isNotEmpty();
        assertThat(events(anna)).isEqualTo(1);

        var other = HANBIT.kiosk().post("/api/attendance/check-in", body, "Idempotency-Key", "at-14-other");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("ALREADY_CHECKED_IN");
        assertThat(events(anna)).isEqualTo(1);
    }

    /** AT-15. */
    @Test
    void aCheckOutNeedsACheckInBeforeIt() {
        var anna = HANBIT.hire("A-15");
        var without = checkOut(anna, "2026-03-04T00:00:00Z");
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.text("code")).isEqualTo("NOT_CHECKED_IN");
        checkIn(anna, "2026-03-04T00:00:00Z");
        var early = checkOut(anna, "2026-03-03T23:58:00Z");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("code")).isEqualTo("CHECKOUT_BEFORE_CHECKIN");
    }

    /** AT-23. */
    @Test
    void twoSessionsOfADayAreAddedUp() {
        var anna = HANBIT.hire("A-23");
        checkIn(anna, "2026-03-04T00:00:00Z");
        checkOut(anna, "2026-03-04T03:00:00Z");
        checkIn(anna, "2026-03-04T04:30:00Z");
        assertThat(checkOut(anna, "2026-03-04T09:00:00Z").status()).isEqualTo(200);
        var last = SERVICE.database()
                .sql("""
                    SELECT payload ->> 'recognisedMinutes' || ' ' || (payload ->> 'gapMinutes') FROM event
                    WHERE stream_id = ? AND sequence = 3\
                    """)
                .param("attendance:2026-03-04:" + anna)
                .query(String.class)
                .single();
        assertThat(last).isEqualTo("450 30");
    }

    @Test
    void aCheckOutAfterMidnightEndsTheDayItBeganOn() {
        var anna = HANBIT.hire("A-N");
        checkIn(anna, "2026-03-04T09:00:00Z");
        assertThat(checkOut(anna, "2026-03-04T16:00:00Z").text("workDate")).isEqualTo("2026-03-04");
    }

    @Test
    void aPunchFromTheFutureIsRefused() {
        var anna = HANBIT.hire("A-F");
        var refused = checkIn(anna, Instant.now().plus(Duration.ofHours(1)).toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("PUNCH_IN_FUTURE");
    }

    @Test
    void aPunchFromTooLongAgoIsRefusedUnlessTheCompanySaysOtherwise() {
        var company = Company.onboard(SERVICE);
        var anna = company.hire("A-O");
        var now = Instant.now();
        var recent =
                Map.of("employeeId", anna, "at", now.minus(Duration.ofDays(30)).toString());
        assertThat(company.kiosk().post("/api/attendance/check-in", recent).status())
                .isEqualTo(200);
        var old =
                Map.of("employeeId", anna, "at", now.minus(Duration.ofDays(33)).toString());
        var refused = company.kiosk().post("/api/attendance/check-in", old);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("PUNCH_TOO_OLD");
        assertThat(refused.text("detail")).contains("31 days");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("at");

        company.lookingFarBack();
        var accepted = company.kiosk().post("/api/attendance/check-in", old);
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(200);
    }

    @Test
    void aTimeThatNoClockShowsIsRefused() {
        var anna = HANBIT.hire("A-X");
        for (var at : List.of("+1000000000-12-31T23:59:59.999999999Z", "0000-01-01T00:00:00Z", "2026-03-04", "now")) {
            var refused = checkIn(anna, at);
            assertThat(refused.status()).as(at).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("at");
        }
        for (var id : List.of("nobody", anna + "\0", "\0")) {
            var refused = checkIn(id, Instant.now().toString());
            assertThat(refused.status()).as(id).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("employeeId");
        }
        assertThat(events(anna)).isZero();
    }

    /** TN-05. */
    @Test
    void anotherCompanysEmployeeIsUnknown() {
        var other = Company.onboard(SERVICE);
        var stranger = other.hire("A-T");
        var foreign = checkIn(stranger, "2026-03-04T00:00:00Z");
        var unknown = checkIn("018f0000-0000-7000-8000-000000000000", "2026-03-04T00:00:00Z");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.raw().body().replaceAll("\"correlation\":\"[^\"]*\"", ""))
                .isEqualTo(unknown.raw().body().replaceAll("\"correlation\":\"[^\"]*\"", ""));
        assertThat(events(stranger)).isZero();
    }

    @Test
    void onlyAClockOrAnEmployeePunches() {
        var anna = HANBIT.hire("A-R");
        assertThat(HANBIT.hr()
                        .post("/api/attendance/check-in", Map.of("employeeId", anna))
                        .status())
                .isEqualTo(403);
        assertThat(HANBIT.kiosk().post("/api/attendance/check-in", Map.of()).text("code"))
                .isEqualTo("EMPLOYEE_REQUIRED");
        assertThat(SERVICE.api()
                        .anonymous()
                        .post("/api/attendance/check-in", Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void malformedInputNamesTheField() {
        var wrong = HANBIT.kiosk().post("/api/attendance/check-in", Map.of("employeeId", "x", "at", "yesterday"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(wrong.raw().body()).contains("\"at\"");
    }

    private static io.hrsystem.command.Api.Answer checkIn(String employee, String at) {
        return HANBIT.kiosk().post("/api/attendance/check-in", Map.of("employeeId", employee, "at", at));
    }

    private static io.hrsystem.command.Api.Answer checkOut(String employee, String at) {
        return HANBIT.kiosk().post("/api/attendance/check-out", Map.of("employeeId", employee, "at", at));
    }

    private static long events(String employee) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE stream_id LIKE 'attendance:%' || ?")
                .param(employee)
                .query(Long.class)
                .single();
    }
}
