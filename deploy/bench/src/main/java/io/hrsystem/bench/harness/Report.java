package io.hrsystem.bench.harness;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Everything a benchmark has to say: Markdown for people, JSON for programs. */
public record Report(
        String name,
        Instant at,
        Machine machine,
        Map<String, String> settings,
        Outcome outcome,
        List<Goal.Verdict> verdicts) {
    public static Report of(Benchmark benchmark, Server server, Outcome outcome) {
        return new Report(
                benchmark.name(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Machine.here(),
                server.settings(),
                outcome,
                outcome.goals().stream()
                        .map(goal -> goal.judge(outcome.samples()))
                        .toList());
    }

    public String markdown() {
        var text = new StringBuilder();
        text.append("## %s%n%n%s%n%n".formatted(name, outcome.question()));
        var server = settings.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(joining(", "));
        text.append("%s, %s; PostgreSQL: %s.%n%n".formatted(at, machine, server));
        for (var table : outcome.tables())
            text.append(table.markdown(outcome.samples())).append('\n');
        text.append("| goal | median (min–max) | met |\n|---|---:|---|\n");
        for (var verdict : verdicts)
            text.append(
                    "| %s | %s | %s |%n".formatted(verdict.goal(), verdict.value(), verdict.met() ? "yes" : "**no**"));
        text.append('\n');
        for (var note : outcome.notes()) text.append("- ").append(note).append('\n');
        return text.toString();
    }

    public String json() {
        var everything = Map.of(
                "name", name,
                "at", at,
                "machine", machine,
                "settings", settings,
                "question", outcome.question(),
                "notes", outcome.notes(),
                "tables", outcome.tables(),
                "samples", outcome.samples().all(),
                "goals", verdicts);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(everything);
    }
}
