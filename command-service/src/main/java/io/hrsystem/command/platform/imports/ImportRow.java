package io.hrsystem.command.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.imports.RowError;
import io.hrsystem.platform.tables.Column;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a file: its cells by column, and whatever has been found wrong with it. */
public final class ImportRow {
    private final int number;
    private final Map<Column, String> cells;
    private final Map<Column, String> titles;
    private final List<RowError> errors;

    /**
     * A row as it was read.
     *
     * @param number as a spreadsheet counts: the header is row 1
     * @param cells those with anything in them
     * @param titles what the file calls its columns
     * @param errors found when it was read
     */
    public ImportRow(int number, Map<Column, String> cells, Map<Column, String> titles, List<RowError> errors) {
        this.number = number;
        this.cells = Map.copyOf(cells);
        this.titles = titles;
        this.errors = new ArrayList<>(errors);
    }

    public int number() {
        return number;
    }

    /** The id of what is made of this row, the same each time: as ordered by time as that of its file. */
    public String idIn(ImportId file) {
        var bytes = (file + ":" + number).getBytes(UTF_8);
        try {
            var digits = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return "%s-7%s-8%s-%s"
                    .formatted(
                            file.value().substring(0, 13),
                            digits.substring(0, 3),
                            digits.substring(3, 6),
                            digits.substring(6, 18));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it stands there; null if nothing does. */
    public @Nullable String text(Column column) {
        return cells.get(column);
    }

    /** The value of a cell by its way in from outside; null if it has none, or a wrong one, which is noted. */
    public <T> @Nullable T value(Column column, Function<String, T> factory) {
        var text = cells.get(column);
        if (text == null) {
            if (column.needed()) note(column, "VALUE_MISSING");
            return null;
        }
        try {
            return factory.apply(text);
        } catch (OutOfBounds e) {
            note(column, codeOf(e.reason()));
            return null;
        }
    }

    /** Of one cell the first thing that is wrong is enough. */
    public void note(Column column, String code) {
        if (!hasError(column)) errors.add(error(column, code));
    }

    /** Says that a cell of this row is wrong. */
    public RowError error(Column column, String code) {
        return new RowError(number, titles.getOrDefault(column, column.key()), code);
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    private boolean hasError(Column column) {
        var title = titles.getOrDefault(column, column.key());
        return errors.stream().anyMatch(it -> it.column().equals(title));
    }

    private static String codeOf(Reason reason) {
        return switch (reason) {
            case NO_DATE, NO_TIME, LENGTH, CHARACTERS, RANGE, BREAK_OUTSIDE_OF_SHIFT, SHIFT_BEFORE_ITS_DAY ->
                reason.name();
            default -> Reason.MALFORMED.name();
        };
    }

    /** Cells hold personal values. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
