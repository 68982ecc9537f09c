package io.hrsystem.deploy.local;

import java.util.List;
import java.util.stream.Stream;

/** What the JVMs of both services are started with. */
final class JvmOptions {
    private static final List<String> OWN = List.of(
            "-Xmx1g",
            // a GC pause is a pause of every request and of every read model
            "-XX:MaxGCPauseMillis=20",
            "-XX:+ExitOnOutOfMemoryError",
            // a virtual thread that loads a class holds its carrier, and may wait for one that needs another
            "-Djdk.virtualThreadScheduler.parallelism=16",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** With those of {@code HR_JAVA_OPTIONS} behind them: the last one wins. */
    static final List<String> ALL = Stream.concat(
                    OWN.stream(),
                    Stream.of(System.getenv()
                                    .getOrDefault("HR_JAVA_OPTIONS", "")
                                    .split("\\s+"))
                            .filter(it -> !it.isEmpty()))
            .toList();

    private JvmOptions() {}
}
