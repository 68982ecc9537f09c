package io.hrsystem.deploy.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of the local system, counted up from a base. */
record Ports(int base) {
    private static final int LAST = 65_535;
    private static final int ROW = 8;
    private static final int TRIES = 100;
    private static final int LEAST_FREE = 20_000;
    private static final int MOST_FREE = 32_000;

    /** A row that nobody uses now, below the ports that systems give to clients: some need it only a minute later. */
    static Ports free() throws IOException {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            try {
                var ports = new Ports(ThreadLocalRandom.current().nextInt(LEAST_FREE, MOST_FREE));
                ports.requireFree();
                return ports;
            } catch (Obstacle _) {
                // somebody sits in that row, look for another
            }
        }
        throw new IOException("There are no %d free ports in a row".formatted(ROW));
    }

    int command() {
        return base;
    }

    int query() {
        return base + 1;
    }

    int commandDatabase() {
        return base + 2;
    }

    int mail() {
        return base + 3;
    }

    int commandManagement() {
        return base + 4;
    }

    int queryManagement() {
        return base + 5;
    }

    int readDatabase() {
        return base + 6;
    }

    int keyDatabase() {
        return base + 7;
    }

    /** Refuses with the name of the first port that somebody else listens on. */
    void requireFree() {
        if (base < 1 || base + ROW - 1 > LAST)
            throw new Obstacle("Port base %d is out of range: choose --port-base between 1 and %d."
                    .formatted(base, LAST - ROW + 1));
        users().forEach((port, user) -> {
            if (!isFree(port))
                throw new Obstacle(
                        "Port %d (%s) is taken by another program: stop that program, or choose other ports with --port-base N."
                                .formatted(port, user));
        });
    }

    private Map<Integer, String> users() {
        var users = new LinkedHashMap<Integer, String>();
        users.put(command(), "command-service");
        users.put(query(), "query-service");
        users.put(commandDatabase(), "PostgreSQL of the command side");
        users.put(readDatabase(), "PostgreSQL of the read side");
        users.put(keyDatabase(), "PostgreSQL of the keys");
        users.put(mail(), "mail catcher");
        users.put(commandManagement(), "management of command-service");
        users.put(queryManagement(), "management of query-service");
        return users;
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
