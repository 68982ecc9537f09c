package io.hrsystem.deploy.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** A second node of a service, beside the one that the launcher keeps. */
record OtherNode(Process process, int port, int managementPort) implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static OtherNode of(RunningSystem system, String service) throws IOException {
        return of(system, service, _ -> {});
    }

    /** @param change of how the launcher starts its node */
    static OtherNode of(RunningSystem system, String service, Consumer<ProcessBuilder> change) throws IOException {
        var port = freePort();
        var management = freePort();
        var node = new OtherNode(Nodes.second(system, service, port, management, change), port, management);
        node.awaitReady();
        return node;
    }

    /** The same caller, who sends commands to this node. */
    Client asked(Client client) {
        return new Client(new Ports(port), client.token());
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
