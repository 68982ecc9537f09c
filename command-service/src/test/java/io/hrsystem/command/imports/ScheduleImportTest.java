package io.hrsystem.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.imports.Files.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleImportTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String HEADER = "근무제명,월,화,수,목,금,토,일,지각유예(분),하루시작,적용일\n";
    private static final String USUAL = "09:00-18:00 (12:00-13:00)";
    private static final String DAYS = (USUAL + ",").repeat(5);

    private final Company hanbit = Company.onboard(SERVICE);
    private final Files files = new Files(SERVICE, hanbit);

    @Test
    void eachRowIsAScheduleWithItsHoursDayByDay() {
        var brought = files.bring(
                "work-schedules",
                HEADER + "주간," + DAYS + "9:00~13:00,,5,06:00,2025-07-01\n"
                        + "야간,\"22:00-07:00 (02:00-02:30, 04:00-04:30)\",,,,,,,,,\n");
        assertThat(brought).isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(said("주간", "{week,days}")).hasSizeGreaterThan(100);
        assertThat(said("주간", "{week,days,4,breaks,0,end}")).isEqualTo("13:00:00");
        assertThat(said("주간", "{week,days,5,dayOfWeek}")).isEqualTo("SATURDAY");
        assertThat(said("주간", "{week,days,5,end}")).isEqualTo("13:00:00");
        assertThat(said("주간", "{week,days,6}")).isEmpty();
        assertThat(said("주간", "{week,graceMinutes}")).isEqualTo("5");
        assertThat(said("주간", "{week,startOfDay}")).isEqualTo("06:00:00");
        assertThat(said("주간", "{effectiveFrom}")).isEqualTo("2025-07-01");
        assertThat(said("야간", "{week,days,0,breaks,1,start}")).isEqualTo("04:00:00");
        assertThat(said("야간", "{week,graceMinutes}")).isEqualTo("10");
        assertThat(said("야간", "{effectiveFrom}")).isEqualTo("1900-01-01");
    }

    @Test
    void aSecondTimeNothingIsDoneAndWhatDiffersIsNamed() {
        var file = HEADER + "주간," + DAYS + ",,5,,2025-07-01\n";
        files.bring("work-schedules", file);
        assertThat(files.bring("work-schedules", file)).isEqualTo(new Outcome("COMPLETED", 1, 0, List.of()));
        assertThat(schedules()).isEqualTo(1);
        var other = HEADER + "주간,10:00-19:00,," + USUAL + ',' + USUAL + ',' + USUAL + ",,,7,06:00,2025-08-01\n" + "기본,"
                + DAYS + ",,,,\n";
        assertThat(files.bring("work-schedules", other))
                .isEqualTo(new Outcome(
                        "COMPLETED",
                        1,
                        1,
                        List.of(
                                "2,월,DIFFERS,",
                                "2,화,DIFFERS,",
                                "2,지각유예(분),DIFFERS,",
                                "2,하루시작,DIFFERS,",
                                "2,적용일,DIFFERS,")));
        assertThat(schedules()).isEqualTo(1);
    }

    @Test
    void whatWasChangedSinceIsStillTheSameSchedule() {
        var file = HEADER + "주간," + USUAL + ",,,,,,,,,\n";
        files.bring("work-schedules", file);
        var changed = hanbit.hr()
                .post(
                        "/api/work-schedules/" + id("주간"),
                        Map.of(
                                "name",
                                "주간",
                                "days",
                                List.of(Map.of("dayOfWeek", "MONDAY", "start", "08:00", "end", "12:00")),
                                "effectiveFrom",
                                "2026-01-01"));
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(files.bring("work-schedules", file).failed()).isZero();
        assertThat(files.bring("work-schedules", HEADER + "주간,08:00-12:00,,,,,,,,,\n")
                        .failed())
                .as("as it is today")
                .isZero();
        assertThat(files.bring("work-schedules", HEADER + "주간,08:00-13:00,,,,,,,,,\n")
                        .errors())
                .containsExactly("2,월,DIFFERS,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  | 09:00-18:00               |       | 근무제명,VALUE_MISSING",
                "x | 9-18                      |       | 월,MALFORMED",
                "x | 09:00-18:00 12:00-13:00   |       | 월,MALFORMED",
                "x | 09:00-18:00 (점심)          |       | 월,MALFORMED",
                "x | 25:00-18:00               |       | 월,NO_TIME",
                "x | 09:00-18:00 (18:30-19:00) |       | 월,BREAK_OUTSIDE_OF_SHIFT",
                "x | 05:00-14:00               | 06:00 | 월,SHIFT_BEFORE_ITS_DAY",
                "x | 09:00-18:00               | 24:00 | 하루시작,NO_TIME"
            })
    void aCellThatDoesNotFitIsNamed(@Nullable String name, String monday, @Nullable String start, String error) {
        var row = "%s,%s,%s\n".formatted(Objects.toString(name, ""), monday, Objects.toString(start, ""));
        assertThat(files.bring("work-schedules", "근무제명,월,하루시작\n" + row))
                .isEqualTo(new Outcome("COMPLETED", 0, 1, List.of("2," + error + ",")));
        assertThat(schedules()).isZero();
    }

    @Test
    void numbersAndDaysAreHeldToTheirForm() {
        assertThat(files.bring("work-schedules", "name,graceMinutes,effectiveFrom\nx,9999,soon\ny,-1,\n")
                        .errors())
                .containsExactly("2,graceMinutes,RANGE,", "2,effectiveFrom,NO_DATE,", "3,graceMinutes,MALFORMED,");
    }

    @Test
    void aDryRunAndAllOrNoneLeaveNothingBehind() {
        var file = HEADER + "주간," + DAYS + ",,,,\n,09:00-18:00,,,,,,,,,\n";
        assertThat(files.bring("work-schedules", file, "dryRun"))
                .isEqualTo(new Outcome("COMPLETED", 1, 1, List.of("3,근무제명,VALUE_MISSING,")));
        assertThat(files.bring("work-schedules", file, "allOrNothing").state()).isEqualTo("FAILED");
        assertThat(schedules()).isZero();
    }

    @Test
    void twoOfOneNameInAFileAreOneOrDiffer() {
        var rows = "주간,09:00-18:00\n주간,09:00-18:00\n주간,10:00-18:00\n";
        assertThat(files.bring("work-schedules", "근무제명,월\n" + rows))
                .isEqualTo(new Outcome("COMPLETED", 2, 1, List.of("4,월,DIFFERS,")));
        assertThat(schedules()).isEqualTo(1);
    }

    @Test
    void itsTemplateCanBeBroughtBack() {
        for (var language : List.of("ko", "en")) {
            var template = hanbit.hr().get("/api/imports/work-schedules/template.csv", "Accept-Language", language);
            assertThat(files.bring("work-schedules", template.raw().body()))
                    .isEqualTo(new Outcome("COMPLETED", 1, 0, List.of()));
        }
        assertThat(hanbit.hr()
                        .get("/api/imports/work-schedules/template.xlsx")
                        .raw()
                        .body())
                .startsWith("PK");
        assertThat(schedules()).isEqualTo(1);
    }

    private int schedules() {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ? AND payload_type = 'tenants.WorkScheduleChanged'")
                .param(hanbit.tenant())
                .query(Integer.class)
                .single();
    }

    private String id(String name) {
        return said(name, "{workScheduleId}");
    }

    private String said(String name, String path) {
        return SERVICE.database()
                .sql("""
                    SELECT coalesce(payload #>> :path::text[], '') FROM event
                     WHERE tenant_id = :tenant AND payload_type = 'tenants.WorkScheduleChanged'
                       AND payload ->> 'name' = :name
                    """)
                .param("path", path)
                .param("tenant", hanbit.tenant())
                .param("name", name)
                .query(String.class)
                .single();
    }
}
