package io.hrsystem.deploy.local;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** What the person at the terminal sees: one line per thing that matters. */
record Console(PrintStream out) {
    void say(String line, @Nullable Object... values) {
        out.println(line.formatted(values));
        out.flush();
    }
}
