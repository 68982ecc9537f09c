package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);
    private static final Api.Client OTHER_HR = another(HANBIT);
    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(1);

    @Test
    void whatOneAsksForAnotherApprovesAndTheOriginalStays() {
        var anna = HANBIT.hire("K-1");
        HANBIT.kiosk().post("/api/attendance/check-in", Map.of("employeeId", anna, "at", at("00:31")));
        var asked = ask(anna, YESTERDAY, Map.of("checkIn", at("00:00"), "checkOut", at("09:00"), "reason", "단말기 고장"));
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(201);
        var path = "/api/attendance/corrections/" + asked.text("correctionId");

        var own = HANBIT.hr().post(path + "/approve", "");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("code")).isEqualTo("OWN_REQUEST");
        assertThat(OTHER_HR.post(path + "/approve", Map.of("reason", "확인함")).status())
                .isEqualTo(200);
        var again = OTHER_HR.post(path + "/reject", Map.of("reason", "늦었음"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("CORRECTION_DECIDED");
        assertThat(types(anna))
                .containsExactly(
                        "attendance.CheckedIn", "attendance.CorrectionRequested", "attendance.CorrectionApproved");

        // the open session has ended with it: the next day begins
        var next = HANBIT.kiosk().post("/api/attendance/check-out", Map.of("employeeId", anna, "at", at("09:30")));
        assertThat(next.text("code")).isEqualTo("NOT_CHECKED_IN");
    }

    @Test
    void whatIsOfAnotherDayOrTooOldIsRefused() {
        var anna = HANBIT.hire("K-2");
        var other = ask(anna, YESTERDAY.minusDays(1), Map.of("checkIn", at("00:00"), "reason", "착오"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("CORRECTION_OF_ANOTHER_DAY");
        var old = ask(anna, YESTERDAY.minusDays(40), Map.of("checkIn", at("00:00"), "reason", "착오"));
        assertThat(old.text("code")).isEqualTo("CORRECTION_TOO_OLD");
        assertThat(old.text("detail")).contains("31");
        var empty = ask(anna, YESTERDAY, Map.of("reason", "착오"));
        assertThat(empty.text("code")).isEqualTo("CORRECTION_EMPTY");
        var without = ask(anna, YESTERDAY, Map.of("checkIn", at("00:00")));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.body().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(types(anna)).isEmpty();
    }

    @Test
    void anotherCompanysIsUnknown() {
        var anna = HANBIT.hire("K-3");
        var asked = ask(anna, YESTERDAY, Map.of("checkIn", at("00:00"), "reason", "착오"));
        var stranger = Company.onboard(SERVICE);
        var path = "/api/attendance/corrections/" + asked.text("correctionId") + "/approve";
        assertThat(stranger.hr().post(path, Map.of()).status()).isEqualTo(404);
        assertThat(stranger.hr()
                        .post(
                                "/api/attendance/%s/%s/corrections".formatted(anna, YESTERDAY),
                                Map.of("checkIn", at("00:00"), "reason", "착오"))
                        .status())
                .isEqualTo(404);
        assertThat(HANBIT.kiosk().post(path, Map.of()).status()).isEqualTo(403);
    }

    private static Api.Answer ask(String employee, LocalDate workDate, Map<String, Object> body) {
        return HANBIT.hr().post("/api/attendance/%s/%s/corrections".formatted(employee, workDate), body);
    }

    /** Yesterday at that time of UTC. */
    private static String at(String time) {
        return YESTERDAY + "T" + time + ":00Z";
    }

    private static List<String> types(String employee) {
        return SERVICE.database()
                .sql("SELECT payload_type FROM event WHERE stream_id = ? ORDER BY sequence")
                .param("attendance:%s:%s".formatted(YESTERDAY, employee))
                .query(String.class)
                .list();
    }

    private static Api.Client another(Company company) {
        var created = SERVICE.superAdmin()
                .post(
                        "/api/admin/tenants/" + company.tenant() + "/clients",
                        Map.of("name", "second", "roles", List.of("HR_MANAGER")));
        return SERVICE.api().signIn(created.text("clientId"), created.text("clientSecret"));
    }
}
