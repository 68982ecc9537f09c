package io.hrsystem.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a file holds, as texts. It grows up to bounds, whatever the file says of itself.
 *
 * @param lines without those in which there is nothing
 */
record Sheet(List<String> titles, List<Line> lines) {
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 50;
    private static final long MOST_CHARACTERS = 30_000_000;

    /**
     * One row.
     *
     * @param number as a spreadsheet counts, from 1
     * @param formulas in which cells there are, from 0
     */
    record Line(int number, List<String> cells, Set<Integer> formulas) {
        boolean isEmpty() {
            return formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /** @throws BadFile if it cannot be read, or holds too much */
    static Sheet of(byte[] file) {
        return XlsxSheet.isOne(file) ? XlsxSheet.read(file) : CsvSheet.read(file);
    }

    /** Takes lines one after the other; the first one is the header. */
    static final class Growing {
        private final List<Line> lines = new ArrayList<>();
        private List<String> titles = List.of();
        private long characters;

        /** @throws BadFile with the first line too many */
        void add(Line line) {
            if (line.number() == 1) {
                titles = line.cells();
                if (titles.size() > MOST_COLUMNS) throw BadFile.of("TOO_MANY_COLUMNS");
            } else if (!line.isEmpty()) {
                lines.add(line);
                if (lines.size() > MOST_ROWS) throw BadFile.of("TOO_MANY_ROWS");
            }
            for (var cell : line.cells()) characters += cell.length();
            if (characters > MOST_CHARACTERS) throw BadFile.of("TOO_LARGE");
        }

        Sheet grown() {
            return new Sheet(titles, lines);
        }
    }
}
