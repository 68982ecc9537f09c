package io.hrsystem.command.imports;

import static java.util.Objects.requireNonNull;

import io.hrsystem.command.imports.Sheet.Line;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.imports.RowError;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.platform.tables.Guarded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sheet whose columns are known. */
final class ImportTable {
    private static final int LONGEST_CELL = 1_000;
    private static final int LONGEST_TITLE = 40;

    /** Columns of people that mean something elsewhere; whoever fills them in is told by their name. */
    private static final Set<String> OF_OTHERS = Set.of(
            "영문이름",
            "직책",
            "고용형태",
            "주소정근로시간",
            "급여형태",
            "기본급",
            "비과세식대",
            "부양가족수",
            "8-20세 자녀수",
            "원천징수비율",
            "은행",
            "계좌",
            "국민연금 기준소득월액",
            "건강보험 보수월액");

    private final List<String> titles;
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final Map<Column, String> titleOf = new HashMap<>();

    private ImportTable(List<String> titles) {
        this.titles = titles;
    }

    /** @throws BadFile if a column is missing, or there twice */
    static List<ImportRow> rows(List<Column> known, Sheet sheet) {
        if (sheet.titles().isEmpty() && sheet.lines().isEmpty()) throw BadFile.of("FILE_EMPTY");
        var table = new ImportTable(sheet.titles().stream().map(String::strip).toList());
        for (var title : table.titles) table.name(title, known);
        for (var column : known)
            if (column.needed() && !table.titleOf.containsKey(column))
                throw BadFile.of("COLUMN_MISSING", column.title(table.language()));
        return sheet.lines().stream().map(table::row).toList();
    }

    private void name(String title, List<Column> known) {
        var column = known.stream().filter(it -> it.isCalled(title)).findFirst().orElse(null);
        if (column != null && titleOf.putIfAbsent(column, shown(column, title)) != null)
            throw BadFile.of("COLUMN_TWICE", shown(column, title));
        columns.add(column);
    }

    /** However many blanks stand in it. */
    private static String shown(Column column, String title) {
        return title.length() > LONGEST_TITLE ? column.key() : title;
    }

    private Locale language() {
        return titleOf.keySet().stream()
                        .anyMatch(it -> requireNonNull(titleOf.get(it)).equals(it.korean()))
                ? Locale.KOREAN
                : Locale.ENGLISH;
    }

    private ImportRow row(Line line) {
        var cells = new HashMap<Column, String>();
        var errors = new ArrayList<RowError>();
        for (var i = 0; i < line.cells().size(); i++) {
            var column = i < columns.size() ? columns.get(i) : null;
            var text = Guarded.without(line.cells().get(i).strip());
            var code = code(column, text, line.formulas().contains(i));
            if (code != null) errors.add(new RowError(line.number(), titleAt(i), code));
            else if (column != null && !text.isEmpty()) cells.put(column, text);
        }
        return new ImportRow(line.number(), cells, titleOf, errors);
    }

    private static @Nullable String code(@Nullable Column column, String text, boolean isFormula) {
        if (column == null) return text.isEmpty() && !isFormula ? null : "UNKNOWN_COLUMN";
        if (isFormula) return "FORMULA";
        return text.length() > LONGEST_CELL ? "LENGTH" : null;
    }

    /** A title that nobody knows may be a value, where a header was forgotten: its place is told in its stead. */
    private String titleAt(int index) {
        var column = index < columns.size() ? columns.get(index) : null;
        if (column != null) return requireNonNull(titleOf.get(column));
        if (index < titles.size() && OF_OTHERS.contains(titles.get(index))) return titles.get(index);
        var letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : (char) ('A' + index / 26 - 1) + letter;
    }
}
