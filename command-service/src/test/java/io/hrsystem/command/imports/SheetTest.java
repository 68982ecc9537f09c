package io.hrsystem.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.imports.Sheet.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final String PEOPLE = "사번,이름\n1,김하나\n\n2,\"이, \"\"둘\"\"\n째\"\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949"})
    void koreanIsReadAsItWasWritten(String charset) {
        assertPeople(Sheet.of(PEOPLE.getBytes(Charset.forName(charset))));
    }

    @Test
    void theMarkOfExcelIsNoPartOfTheHeader() {
        assertPeople(Sheet.of(("\ufeff" + PEOPLE).getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"사번;이름\r\n1;a,b\r\n", "사번\t이름\n1\ta,b\n"})
    void whatSpreadsheetsPutInThePlaceOfCommasIsOne(String file) {
        assertThat(Sheet.of(file.getBytes(UTF_8)).lines().getFirst().cells()).containsExactly("1", "a,b");
    }

    @Test
    void rowsAreCountedAsASpreadsheetDoes() {
        assertThat(Sheet.of(PEOPLE.getBytes(UTF_8)).lines())
                .extracting(Line::number)
                .containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n\"never closed", "a,b\n\"x\"y,z\n"})
    void whatHasNoEndOrNoFormIsNotRead(String file) {
        assertRefused(file.getBytes(UTF_8), "FILE_UNREADABLE");
    }

    @Test
    void bytesThatAreNoTextAreNotRead() {
        assertRefused(new byte[] {'a', (byte) 0xff, (byte) 0xff, '\n'}, "FILE_UNREADABLE");
    }

    @Test
    void daysAndNumbersOfAWorkbookAreReadAsPeopleSeeThem() throws IOException {
        var sheet = Sheet.of(workbook(it -> {
            it.value(0, 0, "사번");
            it.value(0, 1, "입사일");
            it.value(0, 2, "이름");
            it.value(2, 0, 1001);
            it.value(2, 1, LocalDate.of(2026, 3, 2));
            it.style(2, 1).format("yyyy-mm-dd").set();
            it.value(2, 2, "김하나");
            it.value(3, 0, 1.5e20);
        }));
        assertThat(sheet.titles()).containsExactly("사번", "입사일", "이름");
        assertThat(sheet.lines())
                .containsExactly(
                        new Line(3, List.of("1001", "2026-03-02", "김하나"), Set.of()),
                        new Line(4, List.of("150000000000000000000"), Set.of()));
    }

    @Test
    void timesOfAWorkbookAreReadAsPeopleSeeThem() throws IOException {
        var sheet = Sheet.of(workbook(it -> {
            it.value(0, 0, "출근");
            it.value(1, 0, 0.375);
            it.style(1, 0).format("hh:mm").set();
            it.value(2, 0, LocalDateTime.of(2026, 3, 2, 18, 5, 40));
            it.style(2, 0).format("yyyy-mm-dd h:mm:ss").set();
            it.value(3, 0, LocalDateTime.of(2026, 3, 2, 0, 0));
            it.style(3, 0).format("yyyy-mm-dd h:mm").set();
            it.value(4, 0, 0.375);
        }));
        assertThat(sheet.lines())
                .flatExtracting(Line::cells)
                .containsExactly("09:00", "2026-03-02 18:05", "2026-03-02", "0.375");
    }

    @Test
    void aFormulaIsSeenAndNotWhatItHasBeenWorkedOutTo() throws IOException {
        var sheet = Sheet.of(workbook(it -> {
            it.value(0, 0, "이름");
            it.formula(1, 0, "HYPERLINK(\"http://evil.example\")");
        }));
        assertThat(sheet.lines()).containsExactly(new Line(2, List.of(""), Set.of(0)));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 200; i++) zip.write(zeros);
        }
        assertThat(bomb.size()).isLessThan(1_000_000);
        assertRefused(bomb.toByteArray(), "TOO_LARGE");
    }

    @Test
    void aZipThatIsNoWorkbookIsNotRead() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
        }
        assertRefused(file.toByteArray(), "FILE_UNREADABLE");
    }

    @Test
    void thereAreOnlySoManyRowsAndColumns() {
        assertRefused(("a\n" + "1\n".repeat(Sheet.MOST_ROWS + 1)).getBytes(UTF_8), "TOO_MANY_ROWS");
        assertThat(Sheet.of(("a\n" + "1\n".repeat(Sheet.MOST_ROWS)).getBytes(UTF_8))
                        .lines())
                .hasSize(Sheet.MOST_ROWS);
        assertRefused("a,".repeat(Sheet.MOST_COLUMNS).getBytes(UTF_8), "TOO_MANY_COLUMNS");
    }

    private static void assertPeople(Sheet sheet) {
        assertThat(sheet.titles()).containsExactly("사번", "이름");
        assertThat(sheet.lines())
                .extracting(Line::cells)
                .containsExactly(List.of("1", "김하나"), List.of("2", "이, \"둘\"\n째"));
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> Sheet.of(file)).isInstanceOf(BadFile.class).hasMessage(code);
    }

    static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", null)) {
            content.accept(book.newWorksheet("people"));
        }
        return file.toByteArray();
    }
}
