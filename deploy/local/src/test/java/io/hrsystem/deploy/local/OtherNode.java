package io.hrsystem.deploy.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A second node of a service, beside the one that the launcher keeps. */
record OtherNode(Process process, int managementPort) implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static OtherNode of(RunningSystem system, String service) throws IOException {
        var management = freePort();
        var node = new OtherNode(Nodes.second(system, service, freePort(), management), management);
        node.awaitReady();
        return node;
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(2)).until(this::isReady);
    }

    private boolean isReady() throws InterruptedException {
        var uri = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort));
        try {
            var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2));
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
