package io.hrsystem.bench.harness;

import java.util.Map;

/** One question, answered by measuring contenders on one server. */
public interface Benchmark {
    String name();

    /** What the server is started with, beside the defaults. */
    default Map<String, String> serverSettings() {
        return Map.of();
    }

    Outcome run(Server server, Scale scale, Progress progress) throws Exception;
}
