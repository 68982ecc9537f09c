package io.hrsystem.bench.harness;

import java.util.List;

/** What a benchmark has found, and how to read it. */
public record Outcome(String question, Table table, Samples samples, List<Goal> goals, List<String> notes) {}
