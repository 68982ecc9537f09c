package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/**
 * What is said at a service's door, byte by byte: no client library mends it.
 *
 * @param headers whole lines, without their ends
 * @param query of the address
 */
record Knock(List<String> headers, String query, String form) {
    static Knock with(String... headers) {
        return new Knock(List.of(headers), "", "");
    }

    static Knock bearing(String token) {
        return with("Authorization: Bearer " + token);
    }

    /** @param raw all that came back */
    record Answer(int status, String raw) {
        String body() {
            return raw.substring(raw.indexOf("\r\n\r\n") + 4);
        }

        boolean hasHeader(String line) {
            return raw.substring(0, raw.indexOf("\r\n\r\n")).lines().anyMatch(line::equalsIgnoreCase);
        }
    }

    /** To one of the two services, for something that everybody of HR may have. */
    Answer at(Ports ports, String service) throws IOException {
        var command = service.equals(Services.COMMAND);
        var start = command
                ? "GET /api/imports/employees/template.csv" + query + " HTTP/1.1"
                : "POST /graphql" + query + " HTTP/1.1";
        var body = !form.isEmpty() ? form : command ? "" : "{\"query\":\"{ me { actor } }\"}";
        var type = form.isEmpty() ? "application/json" : "application/x-www-form-urlencoded";
        var lines = new StringBuilder(start).append("\r\nHost: localhost\r\nConnection: close\r\n");
        if (!body.isEmpty()) lines.append("Content-Type: ").append(type).append("\r\n");
        lines.append("Content-Length: ").append(body.length()).append("\r\n");
        headers.forEach(it -> lines.append(it).append("\r\n"));
        return send(command ? ports.command() : ports.query(), lines + "\r\n" + body);
    }

    private static Answer send(int port, String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(UTF_8));
            var raw = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            return new Answer(Integer.parseInt(raw.split(" ", 3)[1]), raw);
        }
    }
}
