package io.hrsystem.command.imports;

import io.hrsystem.command.imports.Sheet.Growing;
import io.hrsystem.command.imports.Sheet.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Days are read as days; formulas are seen, and not what they have been worked out to. */
final class XlsxSheet {
    /** What a file of 100,000 people unpacks to, twice. */
    private static final long MOST_UNPACKED = 100_000_000;

    /** The longest number that anybody has typed. */
    private static final int MOST_DIGITS = 30;

    private static final int SHORTEST = 100;

    private static final Pattern DATE_FORMAT = Pattern.compile("[^;\"]*[yd].*", Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME_FORMAT = Pattern.compile("[^;\"]*h{1,2}]?:m.*", Pattern.CASE_INSENSITIVE);

    private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(24 * 60);

    private XlsxSheet() {}

    static boolean isOne(byte[] file) {
        return file.length > SHORTEST && ReadableWorkbook.isOOXMLZipHeader(file);
    }

    static Sheet read(byte[] file) {
        try {
            requireBounds(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                    var rows = book.getFirstSheet().openStream()) {
                var sheet = new Growing();
                rows.forEach(it -> sheet.add(line(it)));
                return sheet.grown();
            }
        } catch (BadFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw BadFile.of("FILE_UNREADABLE");
        }
    }

    /** By the same eyes that read it afterwards: a zip may say different things of itself at its two ends. */
    private static void requireBounds(byte[] file) throws IOException {
        var left = MOST_UNPACKED;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var buffer = new byte[64 * 1024];
            for (var entry : java.util.Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        left -= read;
                        if (left < 0) throw BadFile.of("TOO_LARGE");
                    }
                }
            }
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        var formulas = new HashSet<Integer>();
        // one more than there may be says that there are too many
        var most = Math.min(row.getCellCount(), Sheet.MOST_COLUMNS + 1);
        for (var i = 0; i < most; i++) {
            var cell = row.getCell(i);
            if (cell != null && isWorkedOut(cell)) formulas.add(i);
            cells.add(text(cell));
        }
        return new Line(row.getRowNum(), cells, formulas);
    }

    private static boolean isWorkedOut(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA, ERROR -> true;
            case NUMBER, STRING, BOOLEAN, EMPTY -> cell.getFormula() != null;
        };
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) return "";
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> number(cell);
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case FORMULA, ERROR, EMPTY -> "";
        };
    }

    /** A time of day is the part of a day that has gone by then. */
    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        var isDate = format != null && DATE_FORMAT.matcher(format).matches();
        var isTime = format != null && TIME_FORMAT.matcher(format).matches();
        if (!isDate && !isTime) return number(cell.asNumber());
        var minutes = minutes(cell.asNumber());
        var time = "%02d:%02d".formatted(minutes / 60, minutes % 60);
        if (!isDate) return time;
        var date = cell.asDate().toLocalDate().toString();
        return isTime && minutes > 0 ? date + " " + time : date;
    }

    /** A minute is no finite part of a day: what lacks a hundredth of one is whole. */
    private static int minutes(BigDecimal number) {
        var ofDay = number.remainder(BigDecimal.ONE).multiply(MINUTES_OF_A_DAY);
        return ofDay.add(BigDecimal.valueOf(1, 2)).intValue();
    }

    /** 1e999999999 is a number too. */
    private static String number(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return Math.abs(plain.scale()) > MOST_DIGITS || plain.precision() > MOST_DIGITS
                ? number.toString()
                : plain.toPlainString();
    }
}
