package io.hrsystem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.bench.harness.Benchmark;
import io.hrsystem.bench.harness.Scale;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmokeIT {
    static List<Benchmark> benchmarks() {
        return Bench.all(Path.of("..", "..").toAbsolutePath().normalize());
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void everyBenchmarkEndsWithCheckedFigures(Benchmark benchmark, @TempDir Path target) throws Exception {
        var report = new Bench(target, Scale.SMOKE).run(benchmark);
        System.out.println(report.markdown());
        assertThat(report.settings()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on");
        for (var table : report.outcome().tables())
            for (var contender : table.contenders())
                assertThat(report.markdown()).contains("| " + contender + " |");
        assertThat(target.resolve(benchmark.name() + ".json")).isNotEmptyFile();
        assertThat(target.resolve("postgres-" + benchmark.name())).doesNotExist();
    }
}
