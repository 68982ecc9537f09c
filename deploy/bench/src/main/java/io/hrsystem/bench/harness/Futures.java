package io.hrsystem.bench.harness;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Results of tasks, with their own exceptions. */
final class Futures {
    private Futures() {}

    static <T> T resultOf(Future<T> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw cause;
            throw e;
        }
    }
}
