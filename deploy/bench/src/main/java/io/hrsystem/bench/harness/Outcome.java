package io.hrsystem.bench.harness;

import java.util.List;

/** What a benchmark has found, and how to read it. */
public record Outcome(String question, List<Table> tables, Samples samples, List<Goal> goals, List<String> notes) {}
