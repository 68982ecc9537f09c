package io.hrsystem.bench.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One kept-alive HTTP connection on a bare socket: a client that costs next to nothing, since it shares the machine with
 * what it measures.
 */
public final class Connection implements AutoCloseable {
    private final int port;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public Connection(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** @param from the address that the server sees */
    public Connection(int port, String from) throws IOException {
        this.port = port;
        socket = new Socket("127.0.0.1", port, InetAddress.getByName(from), 0);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** @throws IOException if the answer is anything but a 200 */
    public void post(String path, String token, String key, String json) throws IOException {
        var headers = "Authorization: Bearer %s\r\nIdempotency-Key: %s\r\nContent-Type: application/json\r\n"
                .formatted(token, key);
        var answer = send(path, headers, json);
        if (!answer.startsWith("HTTP/1.1 200")) throw new IOException(answer);
    }

    /**
     * Answers the status line and the body.
     *
     * @param headers each ended by a line break of HTTP
     */
    public String send(String path, String headers, String content) throws IOException {
        var body = content.getBytes(UTF_8);
        var head = "POST %s HTTP/1.1\r\nHost: localhost:%d\r\n%s".formatted(path, port, headers);
        var text = head + "Content-Length: " + body.length + "\r\n\r\n";
        var request = new byte[text.length() + body.length];
        System.arraycopy(text.getBytes(US_ASCII), 0, request, 0, text.length());
        System.arraycopy(body, 0, request, text.length(), body.length);
        out.write(request);
        out.flush();
        return answer();
    }

    private String answer() throws IOException {
        var status = line();
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(lower.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) chunked = true;
        }
        var body = chunked ? chunks() : new String(in.readNBytes(length), UTF_8);
        return status + ": " + body;
    }

    private String chunks() throws IOException {
        var text = new StringBuilder();
        for (var size = chunkSize(); ; size = chunkSize()) {
            text.append(new String(in.readNBytes(size), UTF_8));
            line();
            if (size == 0) return text.toString();
        }
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) throw new EOFException("the server has hung up");
            if (read != '\r') text.append((char) read);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
