package io.hrsystem.bench.harness;

import static java.util.stream.Collectors.joining;

import java.util.Map;

/**
 * One burst of one contender.
 *
 * @param load callers, connections or events per second, as the benchmark has it
 */
public record Sample(String contender, int load, int round, Map<Figure, Double> figures) {
    double get(Figure figure) {
        return figures.getOrDefault(figure, Double.NaN);
    }

    boolean isOf(String name, int atLoad) {
        return contender.equals(name) && load == atLoad;
    }

    String text() {
        return figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> it.getKey().label() + " " + it.getKey().text(it.getValue()))
                .collect(joining(", "));
    }
}
