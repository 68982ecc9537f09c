package io.hrsystem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Report;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmokeIT {
    /** It writes, and follows what was written: what the others have of their own is tried with them. */
    private static final String AT_EVERY_CHANGE = "check-in";

    static List<Benchmark> benchmarks() {
        return Bench.all(Path.of("..", "..").toAbsolutePath().normalize());
    }

    static Stream<Benchmark> some() {
        return benchmarks().stream().filter(it -> AT_EVERY_CHANGE.equals(it.name()));
    }

    static Stream<Benchmark> others() {
        return benchmarks().stream().filter(it -> !AT_EVERY_CHANGE.equals(it.name()));
    }

    @ParameterizedTest
    @MethodSource("others")
    @Tag("full")
    void soDoTheOthers(Benchmark benchmark, @TempDir Path target) throws Exception {
        aBenchmarkEndsWithCheckedFigures(benchmark, target);
    }

    @ParameterizedTest
    @MethodSource("some")
    void aBenchmarkEndsWithCheckedFigures(Benchmark benchmark, @TempDir Path target) throws Exception {
        var report = new Bench(target, Scale.SMOKE).run(benchmark);
        System.out.println(report.markdown());
        assertThat(report.settings()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on");
        assertThat(report.outcome().tables()).isNotEmpty();
        for (var table : report.outcome().tables()) assertMeasured(table, report);
        // goals at loads that a smoke test leaves out have no value
        assertThat(report.verdicts())
                .anySatisfy(it -> assertThat(it.value().count()).isEqualTo(Scale.SMOKE.rounds()));
        assertThat(target.resolve(benchmark.name() + ".json")).isNotEmptyFile();
        assertThat(target.resolve("postgres-" + benchmark.name())).doesNotExist();
    }

    /** Each contender at each load, in every round; what happens only once is a table of load 0. */
    private static void assertMeasured(Table table, Report report) {
        var samples = report.outcome().samples();
        assertThat(table.contenders()).isNotEmpty();
        for (var contender : table.contenders()) {
            for (var load : table.loads()) {
                var measured = samples.of(contender, load, table.ratioOf());
                assertThat(measured.count())
                        .as(contender + " at " + load)
                        .isEqualTo(load == 0 ? 1 : Scale.SMOKE.rounds());
                assertThat(measured.median()).as(contender + " at " + load).isFinite();
                if (load != 0)
                    assertThat(measured.min()).as(contender + " at " + load).isPositive();
            }
        }
    }
}
