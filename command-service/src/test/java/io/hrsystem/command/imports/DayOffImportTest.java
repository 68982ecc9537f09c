package io.hrsystem.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.imports.Files.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayOffImportTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String HEADER = "날짜,휴무명,유급여부\n";

    private final Company hanbit = Company.onboard(SERVICE);
    private final Files files = new Files(SERVICE, hanbit);

    @Test
    void daysOffGoInOnce() {
        var file = HEADER + "2026-05-04,창립기념일,Y\n2026/12/31,종무,무급\n";
        assertThat(files.bring("days-off", file)).isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(daysOff()).containsExactly("2026-05-04 true", "2026-12-31 false");
        assertThat(files.bring("days-off", file)).isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(declared()).isEqualTo(2);
    }

    @Test
    void whatDiffersIsNamedAndStays() {
        files.bring("days-off", HEADER + "2026-05-04,창립기념일,Y\n");
        assertThat(files.bring("days-off", HEADER + "2026-05-04,창사기념일,N\n2026-05-05,휴무,Y\n2026-05-05,휴무,N\n"))
                .isEqualTo(new Outcome(
                        "COMPLETED", 1, 2, List.of("2,휴무명,DIFFERS,", "2,유급여부,DIFFERS,", "4,유급여부,DIFFERS,")));
        assertThat(daysOff()).containsExactly("2026-05-04 true", "2026-05-05 true");
    }

    @Test
    void aDayThatWasTakenBackCanBeBroughtAgain() {
        var file = HEADER + "2026-05-04,창립기념일,Y\n";
        files.bring("days-off", file);
        var path = "/api/days-off/2026-05-04";
        assertThat(SERVICE.api()
                        .send("DELETE", hanbit.hr().token(), path, Map.of())
                        .status())
                .isEqualTo(200);
        files.bring("days-off", file);
        assertThat(daysOff()).containsExactly("2026-05-04 true");
    }

    @Test
    void aRowThatDoesNotFitIsNamed() {
        assertThat(files.bring("days-off", HEADER + "2026-02-30,휴무,Y\n2026-03-03,,아마도\n"))
                .isEqualTo(new Outcome(
                        "COMPLETED", 0, 2, List.of("2,날짜,NO_DATE,", "3,휴무명,VALUE_MISSING,", "3,유급여부,MALFORMED,")));
    }

    @Test
    void aDryRunAndAllOrNoneLeaveNothingBehind() {
        var file = HEADER + "2026-05-04,창립기념일,Y\n,휴무,Y\n";
        assertThat(files.bring("days-off", file, "dryRun"))
                .isEqualTo(new Outcome("COMPLETED", 1, 1, List.of("3,날짜,VALUE_MISSING,")));
        assertThat(files.bring("days-off", file, "allOrNothing").state()).isEqualTo("FAILED");
        assertThat(daysOff()).isEmpty();
    }

    @Test
    void itsTemplateCanBeBroughtBack() {
        for (var language : List.of("ko", "en")) {
            var template = hanbit.hr().get("/api/imports/days-off/template.csv", "Accept-Language", language);
            assertThat(files.bring("days-off", template.raw().body()).errors()).isEmpty();
        }
        assertThat(declared()).isEqualTo(1);
        var file = "날짜\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(hanbit.kiosk()
                        .upload("/api/imports/days-off", file, Map.of())
                        .status())
                .isEqualTo(403);
    }

    private List<String> daysOff() {
        return SERVICE.database()
                .sql("SELECT day || ' ' || paid FROM day_off WHERE tenant_id = ? ORDER BY day")
                .param(hanbit.tenant())
                .query(String.class)
                .list();
    }

    private int declared() {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ? AND payload_type = 'attendance.DayOffDeclared'")
                .param(hanbit.tenant())
                .query(Integer.class)
                .single();
    }
}
