package io.hrsystem.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.imports.RowError;
import io.hrsystem.platform.tables.Column;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"부서코드,부서명,상위부서코드,적용일", "code,name,parentCode,effectiveFrom", "Effective From,PARENT_CODE,name,code"
            })
    void columnsGoByTheirNamesInBothLanguagesAndInAnyOrder(String header) {
        assertThat(rows(header + "\n1,2,3,4\n")).hasSize(1).allMatch(it -> !it.isWrong());
    }

    @Test
    void aColumnThatIsMissingIsNamedInTheLanguageOfTheFile() {
        assertThat(refused("부서코드,적용일\n").error()).isEqualTo(new RowError(1, "부서명", "COLUMN_MISSING"));
        assertThat(refused("code,effectiveFrom\n").error()).isEqualTo(new RowError(1, "name", "COLUMN_MISSING"));
        assertThat(refused("code,코드\n").error()).isEqualTo(new RowError(1, "코드", "COLUMN_TWICE"));
        assertThat(refused("").error()).isEqualTo(new RowError(1, "", "FILE_EMPTY"));
    }

    @Test
    void anUnknownColumnMayBeEmptyAndIsNotQuoted() {
        var rows = rows("code,name,effectiveFrom,김하나,기본급\nA,a,2026-01-01,,\nB,b,2026-01-01,x,1,y\n");
        assertThat(rows.getFirst().errors()).isEmpty();
        assertThat(rows.getLast().errors())
                .containsExactly(
                        new RowError(3, "D", "UNKNOWN_COLUMN"),
                        new RowError(3, "기본급", "UNKNOWN_COLUMN"),
                        new RowError(3, "F", "UNKNOWN_COLUMN"));
    }

    @Test
    void theApostropheBeforeAFormulaIsTakenOff() {
        var row = rows("code,name,effectiveFrom\n'=A,''@b,'c\n").getFirst();
        assertThat(row.text(Column.CODE)).isEqualTo("=A");
        assertThat(row.text(Column.DEPARTMENT_NAME)).isEqualTo("'@b");
        assertThat(row.text(Column.FROM)).isEqualTo("'c");
    }

    @Test
    void aRowDoesNotPrintWhatItHolds() {
        assertThat(rows("code,name,effectiveFrom\nA,b,c\n").getFirst()).hasToString("row 2");
    }

    private static List<ImportRow> rows(String file) {
        return ImportTable.rows(Column.OF_DEPARTMENTS, Sheet.of(file.getBytes(UTF_8)));
    }

    private static BadFile refused(String file) {
        return catchThrowableOfType(BadFile.class, () -> rows(file));
    }
}
