package io.hrsystem.payroll.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of income tax withheld from a month's pay. Immutable. */
public final class WithholdingTable {
    /** Columns for family members, the employee included. */
    public static final int FAMILY = 11;

    private static final String HEADER = "lower_thousand_won,upper_thousand_won,family_1,family_2,family_3,family_4,"
            + "family_5,family_6,family_7,family_8,family_9,family_10,family_11";
    private static final Pattern CELL = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LINES = Pattern.compile("\r?\n");
    private static final long THOUSAND = 1_000;

    /** Won; the upper end is not included, but for the last row, which is one amount. */
    private record Row(long lower, long upper, List<Long> tax) {}

    private final String id;
    private final List<Row> rows;
    private final String hash;

    private WithholdingTable(String id, List<Row> rows) {
        this.id = id;
        this.rows = rows;
        hash = Sha256.of(canonical());
    }

    /**
     * @param id in errors
     * @throws RulesRefused for a gap, an overlap, a row that is too short, or a tax that falls with pay or rises with
     *     the family
     */
    public static WithholdingTable read(String id, String csv) {
        var lines = LINES.split(csv.strip());
        if (!lines[0].equals(HEADER)) throw new RulesRefused(id + "[1]", "not the header of a withholding table");
        var rows = new ArrayList<Row>(lines.length);
        for (var i = 1; i < lines.length; i++)
            rows.add(row(id + "[" + (i + 1) + "]", lines[i], rows.isEmpty() ? null : rows.getLast()));
        if (rows.isEmpty() || rows.getLast().lower != rows.getLast().upper)
            throw new RulesRefused(id + "[" + lines.length + "]", "the last row is not one amount");
        return new WithholdingTable(id, List.copyOf(rows));
    }

    private static Row row(String entry, String line, @Nullable Row before) {
        var cells = List.of(line.split(",", -1));
        if (cells.size() != 2 + FAMILY) throw new RulesRefused(entry, cells.size() + " cells");
        for (var cell : cells)
            if (!CELL.matcher(cell).matches()) throw new RulesRefused(entry, "not whole won: " + cell);
        var numbers = cells.stream().map(Long::valueOf).toList();
        var row = new Row(numbers.get(0) * THOUSAND, numbers.get(1) * THOUSAND, numbers.subList(2, numbers.size()));
        if (row.upper < row.lower) throw new RulesRefused(entry, "ends before it begins");
        if (before != null && row.lower > before.upper) throw new RulesRefused(entry, "a gap before it");
        if (before != null && (row.lower < before.upper || before.upper == before.lower))
            throw new RulesRefused(entry, "overlaps the row before it");
        for (var i = 0; i < FAMILY; i++) {
            if (i > 0 && row.tax.get(i) > row.tax.get(i - 1)) throw new RulesRefused(entry, "rises with the family");
            if (before != null && row.tax.get(i) < before.tax.get(i)) throw new RulesRefused(entry, "falls with pay");
        }
        return row;
    }

    public String id() {
        return id;
    }

    /** The highest pay in it. */
    public long top() {
        return rows.getLast().upper;
    }

    /**
     * @param pay at most the top
     * @param family one to eleven
     */
    public long tax(long pay, int family) {
        if (family < 1 || family > FAMILY) throw new IllegalArgumentException("Not a column: " + family);
        if (pay > top()) throw new IllegalArgumentException("Above the table: " + pay);
        if (pay < rows.getFirst().lower) return 0;
        var first = 0;
        var end = rows.size();
        while (end - first > 1) {
            var middle = (first + end) >>> 1;
            if (rows.get(middle).lower > pay) end = middle;
            else first = middle;
        }
        return rows.get(first).tax.get(family - 1);
    }

    /** Of all of its numbers. */
    String hash() {
        return hash;
    }

    private String canonical() {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(row.lower).append(' ').append(row.upper);
            for (var tax : row.tax) text.append(' ').append(tax);
            text.append('\n');
        }
        return text.toString();
    }
}
