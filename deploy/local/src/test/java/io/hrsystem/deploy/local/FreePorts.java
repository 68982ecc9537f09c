package io.hrsystem.deploy.local;

import java.io.IOException;
import java.net.ServerSocket;

/** Free ports in a row. */
final class FreePorts {
    private static final int TRIES = 100;

    private FreePorts() {}

    static Ports find() throws IOException {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            try (var probe = new ServerSocket(0)) {
                var ports = new Ports(probe.getLocalPort() + 1);
                ports.requireFree();
                return ports;
            } catch (Obstacle _) {
                // somebody sits in that row, look for another
            }
        }
        throw new IllegalStateException("no free ports in a row");
    }
}
