package io.hrsystem.bench.harness;

import java.util.stream.DoubleStream;

/** The middle of some values and how far they lie apart. */
public record Spread(double median, double min, double max, int count) {
    static Spread of(DoubleStream values) {
        var sorted = values.filter(it -> !Double.isNaN(it)).sorted().toArray();
        if (sorted.length == 0) return new Spread(Double.NaN, Double.NaN, Double.NaN, 0);
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    @Override
    public String toString() {
        return count == 0 ? "–" : "%.2f (%.2f–%.2f)".formatted(median, min, max);
    }
}
