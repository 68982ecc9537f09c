package io.hrsystem.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.imports.Files.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody is hired on 2 January 2026 and works from 09:00 to 18:00; 4 March is a Wednesday. */
class PunchImportTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String HEADER = "사번,근무일,출근시각,퇴근시각\n";
    private static final String DAY = "2026-03-04";

    private final Company hanbit = Company.onboard(SERVICE).lookingFarBack();
    private final Files files = new Files(SERVICE, hanbit);
    private final String anna = hanbit.hire("P-1");

    @Test
    void aStayOfThePastIsRecordedAsATimeClockWouldHave() {
        assertThat(bring("P-1,2026-03-04,09:20,18:00")).isEqualTo(new Outcome("COMPLETED", 1, 0, List.of()));
        assertThat(recorded(DAY))
                .containsExactly("CheckedIn 2026-03-04T00:20:00Z 20", "CheckedOut 2026-03-04T09:00:00Z 460");
        assertThat(SERVICE.database()
                        .sql("SELECT count(*) FROM roster WHERE tenant_id = ? AND open_since IS NOT NULL")
                        .param(hanbit.tenant())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecondTimeNothingIsDoneAndWhatDiffersIsNamed() {
        var rows = new String[] {"P-1,2026-03-04,09:00,12:00", "P-1,2026-03-04,13:00,18:00", "P-1,2026-03-05,09:00,"};
        bring(rows);
        assertThat(bring(rows)).isEqualTo(new Outcome("COMPLETED", 3, 0, List.of()));
        assertThat(recorded(DAY)).hasSize(4);
        assertThat(recorded("2026-03-05")).hasSize(1);
        assertThat(bring(
                        "P-1,2026-03-04,09:00,12:30",
                        "P-1,2026-03-04,13:30,18:00",
                        "P-1,2026-03-04,08:00,08:30",
                        "P-1,2026-03-05,09:05,",
                        "P-1,2026-03-04,,20:00"))
                .isEqualTo(new Outcome(
                        "COMPLETED",
                        0,
                        5,
                        List.of(
                                "4,출근시각,DIFFERS,",
                                "2,퇴근시각,DIFFERS,",
                                "3,출근시각,DIFFERS,",
                                "6,퇴근시각,DIFFERS,",
                                "5,출근시각,DIFFERS,")));
        assertThat(recorded(DAY)).hasSize(4);
    }

    @Test
    void whatWasCheckedInBeforeIsEndedByTheFile() {
        punch("check-in", "2026-03-04T00:00:00Z");
        assertThat(bring("P-1,2026-03-04,09:00,18:00").failed()).isZero();
        assertThat(recorded(DAY))
                .containsExactly("CheckedIn 2026-03-04T00:00:00Z 0", "CheckedOut 2026-03-04T09:00:00Z 480");
        punch("check-in", "2026-03-05T00:00:00Z");
        assertThat(bring("P-1,2026-03-05,,18:00", "P-1,2026-03-04,,18:00").failed())
                .isZero();
        assertThat(recorded("2026-03-05")).hasSize(2);
    }

    @Test
    void rowsOfADayMayStandInAnyOrder() {
        assertThat(bring(
                        "P-1,2026-03-04,,18:00",
                        "P-1,2026-03-05,13:00,17:00",
                        "P-1,2026-03-04,13:00,",
                        "P-1,2026-03-05,09:00,12:00",
                        "P-1,2026-03-04,,12:00",
                        "P-1,2026-03-04,09:00,"))
                .isEqualTo(new Outcome("COMPLETED", 6, 0, List.of()));
        assertThat(recorded(DAY))
                .containsExactly(
                        "CheckedIn 2026-03-04T00:00:00Z 0",
                        "CheckedOut 2026-03-04T03:00:00Z 180",
                        "CheckedIn 2026-03-04T04:00:00Z 0",
                        "CheckedOut 2026-03-04T09:00:00Z 480");
    }

    @Test
    void aNightIsOfTheDateThatTheFileNames() {
        files.bring("work-schedules", "name,wednesday\n야간,22:00-07:00 (02:00-03:00)\n");
        files.bring("schedule-assignments", "사번,근무제명,적용일\nP-1,야간,2026-01-02\n");
        assertThat(bring("P-1,2026-03-04,00:30,07:10", "P-1,2026-03-04,21:55,00:10"))
                .isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(recorded(DAY))
                .containsExactly(
                        "CheckedIn 2026-03-04T12:55:00Z 0",
                        "CheckedOut 2026-03-04T15:10:00Z 130",
                        "CheckedIn 2026-03-04T15:30:00Z 0",
                        "CheckedOut 2026-03-04T22:10:00Z 460");
    }

    @Test
    void timesMayBeInstantsOrCarryTheirDate() {
        assertThat(bring(
                        "P-1,2026-03-04,2026-03-04T00:00:30Z,2026-03-04T18:00:00+09:00",
                        "P-1,2026. 3. 5.,2026. 3. 5. 9:00,2026-03-06 00:30:59"))
                .isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(recorded(DAY))
                .containsExactly("CheckedIn 2026-03-04T00:00:00Z 0", "CheckedOut 2026-03-04T09:00:00Z 480");
        assertThat(recorded("2026-03-05"))
                .containsExactly("CheckedIn 2026-03-05T00:00:00Z 0", "CheckedOut 2026-03-05T15:30:00Z 480");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-9,2026-03-04,09:00,18:00                     | 사번,EMPLOYEE_UNKNOWN",
                "P-1,2026-03-04,,                               | 출근시각,VALUE_MISSING",
                "P-1,2026-03-04,9,18:00                         | 출근시각,NO_TIME",
                "P-1,2026-02-30,09:00,18:00                     | 근무일,NO_DATE",
                "P-1,2026-03-04,,18:00                          | 퇴근시각,NOT_CHECKED_IN",
                "P-1,2026-01-01,09:00,18:00                     | 근무일,NOT_YET_HIRED",
                "P-1,2026-03-20,09:00,18:00                     | 근무일,ON_LEAVE_OF_ABSENCE",
                "P-1,2026-04-01,09:00,18:00                     | 근무일,EMPLOYMENT_ENDED",
                "P-1,2010-03-04,09:00,18:00                     | 근무일,PUNCH_TOO_OLD",
                "P-1,2199-03-04,09:00,18:00                     | 근무일,PUNCH_IN_FUTURE",
                "P-1,2026-03-04,2026-03-05 09:00,18:00          | 출근시각,OTHER_WORK_DATE",
                "P-1,2026-03-04,09:00,2026-03-05 09:01          | 퇴근시각,LONGER_THAN_A_DAY",
                "P-1,2026-03-04,09:00,2026-03-04 08:00          | 퇴근시각,CHECKOUT_BEFORE_CHECKIN"
            })
    void aRowThatDoesNotFitIsNamedAndRecordsNothing(String row, String error) {
        said("leave-of-absence", Map.of("from", "2026-03-20", "to", "2026-03-21", "kind", "MEDICAL"));
        said("terminate", Map.of("lastDay", "2026-03-31", "reason", "RESIGNED"));
        assertThat(bring(row)).isEqualTo(new Outcome("COMPLETED", 0, 1, List.of("2," + error + ",")));
        assertThat(files.count("attendance:%")).isZero();
    }

    @Test
    void onlyAsFarBackAsTimeClocksMay() {
        var company = Company.onboard(SERVICE);
        company.hire("P-1");
        var today = LocalDate.now(SEOUL);
        var file =
                HEADER + "P-1,%s,09:00,10:00\nP-1,%s,09:00,10:00\n".formatted(today.minusDays(31), today.minusDays(32));
        assertThat(new Files(SERVICE, company).bring("punches", file))
                .isEqualTo(new Outcome("COMPLETED", 1, 1, List.of("3,근무일,PUNCH_TOO_OLD,")));
    }

    @Test
    void aDateThatWasClosedIsClosedAnew() {
        var retried = SERVICE.superAdmin()
                .post(
                        "/api/admin/batch/retry?jobName=AttdClosing&date=%s&tenantId=%s"
                                .formatted(DAY, hanbit.tenant()),
                        "");
        assertThat(retried.status()).as(retried.raw().body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> closings().contains("ABSENT BATCH"));
        assertThat(bring("P-1,2026-03-04,09:00,18:00").failed()).isZero();
        assertThat(closings()).containsExactly("ABSENT BATCH", "PRESENT PUNCH");
        bring("P-1,2026-03-04,09:00,18:00");
        assertThat(closings()).hasSize(2);
    }

    @Test
    void whoIsAtWorkStaysThereWhateverOfThePastComes() {
        var now = Instant.now();
        punch("check-in", now.minus(Duration.ofMinutes(3)).toString());
        assertThat(bring("P-1,2026-03-04,09:00,18:00", "P-1,2026-03-05,09:00,").failed())
                .isZero();
        var today = SERVICE.database()
                .sql("SELECT open_work_date || ' ' || shift_date FROM roster WHERE tenant_id = ? AND employee_id = ?")
                .params(hanbit.tenant(), anna)
                .query(String.class)
                .single();
        assertThat(today).doesNotContain("2026-03");
        punch("check-out", now.toString());
        bring("P-1,2026-03-06,09:00,18:00");
        assertThat(SERVICE.database()
                        .sql("SELECT shift_date::text FROM roster WHERE tenant_id = ? AND employee_id = ?")
                        .params(hanbit.tenant(), anna)
                        .query(String.class)
                        .single())
                .as("the shift of the latest check-in, whichever was recorded last")
                .isEqualTo(today.substring(11));
    }

    @Test
    void aDryRunAndAllOrNoneLeaveNothingBehind() {
        var file = HEADER + "P-1,2026-03-04,09:00,12:00\nP-1,2026-03-04,11:00,18:00\n";
        assertThat(files.bring("punches", file, "dryRun"))
                .isEqualTo(new Outcome("COMPLETED", 1, 1, List.of("3,출근시각,DIFFERS,")));
        assertThat(files.bring("punches", file, "allOrNothing").state()).isEqualTo("FAILED");
        assertThat(files.count("attendance:%")).isZero();
    }

    @Test
    void manyDaysOfManyPeopleGoIn() {
        for (var number = 2; number <= 5; number++) hanbit.hire("P-" + number);
        var rows = new StringBuilder(HEADER);
        for (var day = 0; day < 60; day++)
            for (var number = 5; number >= 1; number--)
                rows.append("P-%d,%s,13:00,18:00\nP-%1$d,%2$s,09:00,12:00\n"
                        .formatted(number, LocalDate.of(2026, 1, 5).plusDays(day)));
        assertThat(files.bring("punches", rows.toString())).isEqualTo(new Outcome("COMPLETED", 600, 0, List.of()));
        assertThat(files.bring("punches", rows.toString())).isEqualTo(new Outcome("COMPLETED", 600, 0, List.of()));
        assertThat(files.count("attendance:%")).isEqualTo(300);
        assertThat(recorded("2026-03-05")).hasSize(4);
    }

    @Test
    void aWorkbookWithTimesGoesInAndTheTemplateToo() throws IOException {
        var workbook = SheetTest.workbook(it -> {
            var column = 0;
            for (var title : HEADER.strip().split(",")) it.value(0, column++, title);
            it.value(1, 0, "P-1");
            it.value(1, 1, LocalDate.of(2026, 3, 4));
            it.style(1, 1).format("yyyy-mm-dd").set();
            it.value(1, 2, 0.375);
            it.style(1, 2).format("h:mm").set();
            it.value(1, 3, "18:00");
        });
        var brought = hanbit.hr().upload("/api/imports/punches", workbook, Map.of());
        assertThat(files.outcome(brought.text("importId"))).isEqualTo(new Outcome("COMPLETED", 1, 0, List.of()));
        assertThat(recorded(DAY)).hasSize(2);
        hanbit.hire("E-1001");
        var template = hanbit.hr().get("/api/imports/punches/template.csv", "Accept-Language", "en");
        assertThat(files.bring("punches", template.raw().body()).failed()).isZero();
        assertThat(hanbit.kiosk()
                        .upload("/api/imports/punches", HEADER.getBytes(UTF_8), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherCompanysPeopleAreUnknown() {
        var other = Company.onboard(SERVICE).lookingFarBack();
        assertThat(new Files(SERVICE, other)
                        .bring("punches", HEADER + "P-1,2026-03-04,09:00,18:00\n")
                        .errors())
                .containsExactly("2,사번,EMPLOYEE_UNKNOWN,");
        assertThat(recorded(DAY)).isEmpty();
    }

    private Outcome bring(String... rows) {
        return files.bring("punches", HEADER + String.join("\n", rows) + "\n");
    }

    private void punch(String kind, String at) {
        var answer = hanbit.kiosk().post("/api/attendance/" + kind, Map.of("employeeId", anna, "at", at));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private void said(String what, Map<String, Object> body) {
        var answer = hanbit.hr().post("/api/employees/" + anna + "/" + what, body);
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 299);
    }

    /** Of Anna: what, when, and the minutes late or recognised. */
    private List<String> recorded(String date) {
        return SERVICE.database()
                .sql("""
                    SELECT split_part(payload_type, '.', 2) || ' ' || (payload #>> '{punch,at}') || ' '
                        || coalesce(payload ->> 'lateMinutes', payload ->> 'recognisedMinutes')
                      FROM event WHERE tenant_id = ? AND stream_id = ? AND payload_type LIKE 'attendance.Checked%'
                     ORDER BY sequence
                    """)
                .params(hanbit.tenant(), "attendance:" + date + ":" + anna)
                .query(String.class)
                .list();
    }

    private List<String> closings() {
        return SERVICE.database()
                .sql("""
                    SELECT (payload ->> 'status') || ' ' || (payload ->> 'cause') FROM event
                     WHERE tenant_id = ? AND stream_id = ? AND payload_type = 'attendance.DayClosed' ORDER BY sequence
                    """)
                .params(hanbit.tenant(), "attendance:" + DAY + ":" + anna)
                .query(String.class)
                .list();
    }
}
