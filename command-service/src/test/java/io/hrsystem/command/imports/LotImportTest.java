package io.hrsystem.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.imports.Files.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotImportTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String HEADER = "사번,일수,부여일,만료일,사유\n";

    private final Company hanbit = Company.onboard(SERVICE);
    private final Files files = new Files(SERVICE, hanbit);

    @Test
    void openingLotsGoInOnce() {
        var anna = hanbit.hire("L-1");
        var file = HEADER + "L-1,12.5,2026-01-01,2026-12-31,이월\nL-1,0.01,2026-02-01,2027-01-31,\n";
        assertThat(files.bring("leave-lots", file)).isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(lots(anna)).containsExactly("OPENING 6000", "OPENING 5");
        assertThat(files.bring("leave-lots", file)).isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(lots(anna)).hasSize(2);
        assertThat(files.bring("leave-lots", HEADER + "L-1,13,2026-01-01,2026-12-31,\n"))
                .isEqualTo(new Outcome("COMPLETED", 0, 1, List.of("2,일수,DIFFERS,")));
    }

    @Test
    void eighthsOfADayGoIn() {
        var anna = hanbit.hire("L-1");
        var file = HEADER + "L-1,0.125,2026-01-01,2026-12-31,이월\nL-1,3.375,2026-02-01,2027-01-31,\n";
        assertThat(files.bring("leave-lots", file)).isEqualTo(new Outcome("COMPLETED", 2, 0, List.of()));
        assertThat(lots(anna)).containsExactly("OPENING 60", "OPENING 1620");
    }

    @Test
    void aRowThatDoesNotFitIsNamed() {
        hanbit.hire("L-1");
        var rows = "L-9,1,2026-01-01,2026-12-31,\nL-1,0,2026-01-01,2026-12-31,\nL-1,1.0005,2026-01-01,2026-12-31,\n"
                + "L-1,1,2026-12-31,2026-01-01,\n,,,,\n";
        assertThat(files.bring("leave-lots", HEADER + rows).errors())
                .contains("2,사번,EMPLOYEE_UNKNOWN,", "3,일수,RANGE,", "4,일수,MALFORMED,")
                .contains("5,만료일,PERIOD_ENDS_BEFORE_ITS_START,");
    }

    @Test
    void itsTemplateCanBeBroughtBackAndADryRunLeavesNothing() {
        var anna = hanbit.hire("E-1001");
        var template =
                hanbit.hr().get("/api/imports/leave-lots/template.csv").raw().body();
        assertThat(files.bring("leave-lots", template, "dryRun").errors()).isEmpty();
        assertThat(lots(anna)).isEmpty();
        assertThat(files.bring("leave-lots", template).errors()).isEmpty();
        assertThat(lots(anna)).containsExactly("OPENING 6000");
    }

    private List<String> lots(String employee) {
        return SERVICE.database()
                .sql("SELECT (payload ->> 'kind') || ' ' || (payload ->> 'minutes') FROM event"
                        + " WHERE stream_id = ? AND payload_type = 'leave.LeaveGranted' ORDER BY sequence")
                .param("leave:" + employee)
                .query(String.class)
                .list();
    }
}
