package io.hrsystem.bench.harness;

import java.util.ArrayList;
import java.util.List;

/**
 * How the figures of a benchmark are shown.
 *
 * @param load what the load counts, such as "callers"; empty if there is but one
 * @param ratioOf the figure that is compared
 * @param base whom all are compared with
 */
public record Table(
        List<String> contenders, String load, List<Integer> loads, List<Figure> columns, Figure ratioOf, String base) {
    String markdown(Samples samples) {
        var headings = new ArrayList<>(load.isEmpty() ? List.of("") : List.of("", load));
        columns.forEach(it -> headings.add(it.label()));
        // one alone is compared with nobody
        if (contenders.size() > 1) headings.add(ratioOf.label() + ": × " + base);
        headings.add("rounds");
        var text = new StringBuilder(line(headings));
        text.append("|---").append("|---:".repeat(headings.size() - 1)).append("|\n");
        for (var contender : contenders)
            for (var at : loads) if (rounds(samples, contender, at) > 0) text.append(row(samples, contender, at));
        return text.toString();
    }

    private String row(Samples samples, String contender, int at) {
        var cells = new ArrayList<>(load.isEmpty() ? List.of(contender) : List.of(contender, "%,d".formatted(at)));
        for (var column : columns)
            cells.add(column.text(samples.of(contender, at, column).median()));
        if (contenders.size() > 1)
            cells.add(
                    contender.equals(base)
                            ? "1"
                            : samples.ratio(ratioOf, contender, base, at).toString());
        cells.add(Integer.toString(rounds(samples, contender, at)));
        return line(cells);
    }

    private int rounds(Samples samples, String contender, int at) {
        return samples.of(contender, at, ratioOf).count();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
