package io.hrsystem.bench.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.tenants.TenantSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a company out of their row: read, and remembered by their text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class TenantSettingsJmh {
    private final JsonMapper json = JsonMapper.builder().build();
    private final byte[] row = json.writeValueAsBytes(TenantSettings.DEFAULTS);
    private final Map<String, TenantSettings> known = new ConcurrentHashMap<>();

    @Benchmark
    public TenantSettings read() {
        return json.readValue(fromTheDriver(), TenantSettings.class);
    }

    @Benchmark
    public TenantSettings remembered() {
        return known.computeIfAbsent(fromTheDriver(), it -> json.readValue(it, TenantSettings.class));
    }

    private String fromTheDriver() {
        return new String(row, UTF_8);
    }
}
