package io.hrsystem.bench.harness;

import java.time.Duration;
import java.util.Map;

/** One question, answered by measuring contenders on one server. */
public interface Benchmark {
    String name();

    /** After which it is ended, without figures. */
    default Duration limit() {
        return Duration.ofMinutes(10);
    }

    /** What the server is started with, beside the defaults. */
    default Map<String, String> serverSettings() {
        return Map.of();
    }

    Outcome run(Server server, Scale scale, Progress progress) throws Exception;
}
