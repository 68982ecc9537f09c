package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The clock of a whole process, which is asked through a library of ours: what it measures by stays as it is. */
final class MovedClock {
    private static final Path FOLDER = Path.of("target/moved-clock").toAbsolutePath();

    private MovedClock() {}

    /** @param by how far ahead; negative if the process is to be behind */
    static Consumer<ProcessBuilder> by(Duration by) throws IOException {
        var library = library();
        return node -> {
            node.environment().put("LD_PRELOAD", library.toString());
            node.environment().put("CLOCK_AHEAD", Long.toString(by.toSeconds()));
        };
    }

    private static Path library() throws IOException {
        assumeTrue(Shell.has("cc"), "to move the clock of a process this needs a C compiler, cc");
        var source = Files.createDirectories(FOLDER).resolve("moved-clock.c");
        var library = FOLDER.resolve("moved-clock.so");
        Files.writeString(source, SOURCE);
        var compiled = Shell.run(
                List.of("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl"));
        assertThat(compiled.exit()).as(compiled.text()).isZero();
        return library;
    }

    private static final String SOURCE = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdlib.h>
        #include <sys/time.h>
        #include <time.h>

        static long ahead(void) {
          const char *seconds = getenv("CLOCK_AHEAD");
          return seconds ? atol(seconds) : 0;
        }

        int clock_gettime(clockid_t clock, struct timespec *now) {
          int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
          int result = real(clock, now);
          if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) now->tv_sec += ahead();
          return result;
        }

        int gettimeofday(struct timeval *now, void *zone) {
          int (*real)(struct timeval *, void *) = dlsym(RTLD_NEXT, "gettimeofday");
          int result = real(now, zone);
          now->tv_sec += ahead();
          return result;
        }
        """;
}
