package io.hrsystem.bench;

import io.hrsystem.bench.harness.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** The last kept table of each benchmark, in one file under version control. */
record Results(Path file) {
    private static final String HEAD = """
        # Results

        The last kept run of each benchmark, written by `deploy/bench/run --keep`. Figures are medians over the rounds;
        a ratio is the median of the ratios within each round, with the smallest and the largest. Only ratios travel from
        one machine to another.

        """;

    void keep(Report report) throws IOException {
        var sections = new TreeMap<String, String>();
        if (Files.exists(file))
            for (var section : Files.readString(file).split("(?m)^(?=## )"))
                if (section.startsWith("## "))
                    sections.put(section.lines().findFirst().orElseThrow(), section.strip() + "\n\n");
        sections.put("## " + report.name(), report.markdown().strip() + "\n\n");
        Files.writeString(file, HEAD + String.join("", sections.values()).strip() + "\n");
    }
}
