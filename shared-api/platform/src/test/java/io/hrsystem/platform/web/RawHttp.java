package io.hrsystem.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/** A client that does not care what is proper. */
record RawHttp(int port) {
    /** Nothing that a parser of anything would stop at. */
    private static final byte[] CHUNK = ("4000\r\n" + " ".repeat(0x4000) + "\r\n").getBytes(US_ASCII);

    /**
     * What came back.
     *
     * @param sent how much of the body was written, to the server or into the buffers on the way
     */
    record Answered(String text, long sent) {
        int status() {
            return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        }
    }

    /** Sends the head of a request and no body, whatever the head says. */
    Answered send(String... head) throws IOException {
        return send(0, head);
    }

    /** Goes on sending chunks until there is an answer, or this much has been sent. */
    Answered stream(long most, String... head) throws IOException {
        return send(most, head);
    }

    private Answered send(long most, String... head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var answer = CompletableFuture.supplyAsync(() -> read(socket));
            var out = socket.getOutputStream();
            out.write((String.join("\r\n", head) + "\r\n\r\n").getBytes(US_ASCII));
            var sent = most == 0 ? 0 : stream(out, most, answer);
            return new Answered(answer.join(), sent);
        }
    }

    private static long stream(OutputStream out, long most, CompletableFuture<String> answer) {
        var sent = 0L;
        try {
            while (sent < most && !answer.isDone()) {
                out.write(CHUNK);
                sent += CHUNK.length;
            }
        } catch (IOException _) {
            // it listens no more
        }
        return sent;
    }

    /** Until the server hangs up or answers in full. */
    private static String read(Socket socket) {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int read; (read = socket.getInputStream().read(buffer)) > 0; ) {
                text.append(new String(buffer, 0, read, UTF_8));
                if (text.indexOf("}") > 0) return text.toString();
            }
        } catch (IOException e) {
            if (text.isEmpty()) return "HTTP/1.1 000 " + e;
        }
        return text.toString();
    }
}
