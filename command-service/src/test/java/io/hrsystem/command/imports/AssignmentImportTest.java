package io.hrsystem.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.imports.Files.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody is hired on 2 January 2026. */
class AssignmentImportTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String HEADER = "사번,근무제명,적용일\n";

    private final Company hanbit = Company.onboard(SERVICE);
    private final Files files = new Files(SERVICE, hanbit);
    private final String anna = hanbit.hire("A-1");

    @BeforeEach
    void schedules() {
        files.bring("work-schedules", "근무제명,월,적용일\n주간,09:00-18:00,\n야간,22:00-07:00,2026-02-01\n");
    }

    @Test
    void peopleWorkByTheSchedulesOfTheFileFromTheirDaysOn() {
        var brought = files.bring(
                "schedule-assignments", HEADER + "A-1,기본,2026. 4. 1.\nA-1,야간,2026-03-02\nA-1,주간,2026-01-02\n");
        assertThat(brought).isEqualTo(new Outcome("COMPLETED", 3, 0, List.of()));
        assertThat(periods(anna)).containsExactly("2026-01-02 주간", "2026-03-02 야간", "2026-04-01 -");
        assertThat(assigned()).isEqualTo(3);
    }

    @Test
    void aSecondTimeNothingIsDoneAndAnotherScheduleOnTheSameDayDiffers() {
        var file = HEADER + "A-1,주간,2026-01-02\nA-1,야간,2026-03-02\n";
        files.bring("schedule-assignments", file);
        assertThat(files.bring("schedule-assignments", file)).isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(assigned()).isEqualTo(2);
        assertThat(files.bring("schedule-assignments", HEADER + "A-1,주간,2026-03-02\nA-1,야간,2026-03-05\n"))
                .isEqualTo(new Outcome("COMPLETED", 1, 1, List.of("2,근무제명,DIFFERS,")));
        assertThat(assigned()).as("who works by it already needs nothing").isEqualTo(2);
    }

    @Test
    void aRowThatDoesNotFitIsNamed() {
        terminated(hanbit.hire("A-2"));
        var file = HEADER + """
            A-9,주간,2026-03-02
            A-1,없음,2026-03-02
            A-1,야간,2026-01-31
            A-1,주간,2026-01-01
            A-2,주간,2026-02-01
            A-1,,
            A-1,야간,2026-05-01
            A-1,야간,2026-05-01
            A-1,주간,2026-05-01
            """;
        assertThat(files.bring("schedule-assignments", file))
                .isEqualTo(new Outcome(
                        "COMPLETED",
                        2,
                        7,
                        List.of(
                                "7,근무제명,VALUE_MISSING,",
                                "7,적용일,VALUE_MISSING,",
                                "5,적용일,BEFORE_EMPLOYMENT,",
                                "4,근무제명,SCHEDULE_UNKNOWN,",
                                "3,근무제명,SCHEDULE_UNKNOWN,",
                                "10,근무제명,DIFFERS,",
                                "6,적용일,EMPLOYMENT_ENDED,",
                                "2,사번,EMPLOYEE_UNKNOWN,")));
    }

    @Test
    void whoWasHiredAgainIsMeantByTheEmploymentOfThatDay() {
        terminated(anna);
        var again = hanbit.hr()
                .post(
                        "/api/employees/" + anna + "/rehire",
                        Map.of("hiredOn", "2026-03-02", "departmentId", hanbit.rootDepartment()));
        assertThat(again.status()).as(again.raw().body()).isEqualTo(201);
        assertThat(files.bring("schedule-assignments", HEADER + "A-1,주간,2026-01-10\nA-1,야간,2026-03-02\n"))
                .isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(periods(anna)).containsExactly("2026-01-02 -", "2026-01-10 주간");
        assertThat(periods(again.text("employeeId"))).containsExactly("2026-03-02 야간");
    }

    @Test
    void aDryRunAndAllOrNoneLeaveNothingBehind() {
        var file = HEADER + "A-1,주간,2026-01-02\nA-9,주간,2026-01-02\n";
        assertThat(files.bring("schedule-assignments", file, "dryRun"))
                .isEqualTo(new Outcome("COMPLETED", 1, 1, List.of("3,사번,EMPLOYEE_UNKNOWN,")));
        assertThat(files.bring("schedule-assignments", file, "allOrNothing").state())
                .isEqualTo("FAILED");
        assertThat(assigned()).isZero();
    }

    @Test
    void anotherCompanysPeopleAndSchedulesAreUnknown() {
        var other = Company.onboard(SERVICE);
        other.hire("A-1");
        assertThat(new Files(SERVICE, other)
                        .bring("schedule-assignments", HEADER + "A-1,주간,2026-03-02\n")
                        .errors())
                .containsExactly("2,근무제명,SCHEDULE_UNKNOWN,");
        var template = other.hr().get("/api/imports/schedule-assignments/template.csv", "Accept-Language", "en");
        assertThat(new Files(SERVICE, other)
                        .bring("schedule-assignments", template.raw().body())
                        .errors())
                .containsExactly("2,employeeNumber,EMPLOYEE_UNKNOWN,", "2,workSchedule,SCHEDULE_UNKNOWN,");
    }

    private void terminated(String employee) {
        var ended = hanbit.hr()
                .post(
                        "/api/employees/" + employee + "/terminate",
                        Map.of("lastDay", "2026-01-31", "reason", "RESIGNED"));
        assertThat(ended.status()).as(ended.raw().body()).isEqualTo(200);
    }

    private int assigned() {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ? AND payload_type ="
                        + " 'employees.WorkScheduleAssigned'")
                .param(hanbit.tenant())
                .query(Integer.class)
                .single();
    }

    private List<String> periods(String employee) {
        return SERVICE.database()
                .sql("""
                    SELECT p.from_day || ' ' || coalesce(n.value, '-') FROM employment_period p
                      LEFT JOIN fact n ON n.tenant_id = p.tenant_id AND n.subject = p.schedule_id AND n.fact = 'NAME'
                     WHERE p.tenant_id = ? AND p.employee_id = ? ORDER BY p.from_day
                    """)
                .params(hanbit.tenant(), employee)
                .query(String.class)
                .list();
    }
}
