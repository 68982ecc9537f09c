package io.hrsystem.deploy.local.backup;

import java.util.function.Consumer;

/** Says what has been done, and how long it took. */
final class Steps {
    private final Consumer<String> console;
    private long begun = System.nanoTime();

    Steps(Consumer<String> console) {
        this.console = console;
    }

    void done(String step) {
        var now = System.nanoTime();
        console.accept("%s (%.1f s)".formatted(step, (now - begun) / 1e9));
        begun = now;
    }
}
