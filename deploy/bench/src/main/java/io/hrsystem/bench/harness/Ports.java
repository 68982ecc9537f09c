package io.hrsystem.bench.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports nobody listens on. */
public final class Ports {
    private Ports() {}

    /** The first of so many in a row. */
    public static int freeRow(int length) {
        while (true) {
            var first = free() + 1;
            if (first + length <= 65_536
                    && IntStream.range(first, first + length).allMatch(Ports::isFree)) return first;
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public static int free() {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
