package io.hrsystem.bench.harness;

import java.util.List;

/**
 * How the figures of a benchmark are shown.
 *
 * @param load what the load counts, such as "callers"
 * @param ratioOf the figure that is compared
 * @param base whom all are compared with
 */
public record Table(
        List<String> contenders, String load, List<Integer> loads, List<Figure> columns, Figure ratioOf, String base) {
    String markdown(Samples samples) {
        var text = new StringBuilder("| | %s | %s | %s: × %s | rounds |%n"
                .formatted(
                        load,
                        String.join(" | ", columns.stream().map(Figure::label).toList()),
                        ratioOf.label(),
                        base));
        text.append("|---").append("|---:".repeat(columns.size() + 3)).append("|\n");
        for (var contender : contenders)
            for (var at : loads) if (!isEmpty(samples, contender, at)) text.append(row(samples, contender, at));
        return text.toString();
    }

    private boolean isEmpty(Samples samples, String contender, int at) {
        return samples.all().stream().noneMatch(it -> it.isOf(contender, at));
    }

    private String row(Samples samples, String contender, int at) {
        var cells = columns.stream()
                .map(it -> it.text(samples.of(contender, at, it).median()))
                .toList();
        return "| %s | %,d | %s | %s | %d |%n"
                .formatted(
                        contender,
                        at,
                        String.join(" | ", cells),
                        contender.equals(base) ? "1" : samples.ratio(ratioOf, contender, base, at),
                        samples.of(contender, at, ratioOf).count());
    }
}
