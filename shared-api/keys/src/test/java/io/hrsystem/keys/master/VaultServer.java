package io.hrsystem.keys.master;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks what we use of Vault's Transit engine (its HTTP API, "Transit secrets engine"): keys stay inside. */
final class VaultServer implements AutoCloseable {
    static final String TOKEN = "hvs.for-tests";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKeySpec> versions = new ArrayList<>();
    private final HttpServer http;
    private int oldest = 1;

    VaultServer() throws IOException {
        versions.add(newKey());
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/transit/", this::answer);
        http.start();
    }

    URI address() {
        return URI.create(
                "http://127.0.0.1:%d/v1/transit".formatted(http.getAddress().getPort()));
    }

    private synchronized void answer(HttpExchange call) throws IOException {
        try (call) {
            if (!TOKEN.equals(call.getRequestHeaders().getFirst("X-Vault-Token"))) {
                say(call, 403, Map.of("errors", List.of("permission denied")));
                return;
            }
            var body = call.getRequestBody().readAllBytes();
            var asked = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            try {
                switch (call.getRequestMethod() + " " + call.getRequestURI().getPath()) {
                    case "POST /v1/transit/encrypt/hr" ->
                        say(call, 200, Map.of("data", Map.of("ciphertext", encrypt(asked))));
                    case "POST /v1/transit/decrypt/hr" ->
                        say(call, 200, Map.of("data", Map.of("plaintext", decrypt(asked))));
                    case "POST /v1/transit/keys/hr/rotate" -> {
                        versions.add(newKey());
                        call.sendResponseHeaders(204, -1);
                    }
                    case "POST /v1/transit/keys/hr/config" -> {
                        oldest = asked.get("min_decryption_version").asInt();
                        call.sendResponseHeaders(204, -1);
                    }
                    case "GET /v1/transit/keys/hr" ->
                        say(call, 200, Map.of("data", Map.of("latest_version", versions.size(), "name", "hr")));
                    default -> say(call, 404, Map.of("errors", List.of()));
                }
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                say(call, 400, Map.of("errors", List.of(String.valueOf(e.getMessage()))));
            }
        }
    }

    private String encrypt(JsonNode asked) throws GeneralSecurityException {
        var nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        var cipher = cipher(Cipher.ENCRYPT_MODE, versions.size(), nonce, asked);
        var secret =
                cipher.doFinal(Base64.getDecoder().decode(asked.get("plaintext").asString()));
        var bytes = Arrays.copyOf(nonce, nonce.length + secret.length);
        System.arraycopy(secret, 0, bytes, nonce.length, secret.length);
        return "vault:v%d:%s".formatted(versions.size(), Base64.getEncoder().encodeToString(bytes));
    }

    private String decrypt(JsonNode asked) throws GeneralSecurityException {
        var parts = asked.get("ciphertext").asString().split(":", 3);
        var version = Integer.parseInt(parts[1].substring(1));
        if (version < oldest)
            throw new IllegalArgumentException("ciphertext version is disallowed by policy (too old)");
        var bytes = Base64.getDecoder().decode(parts[2]);
        var cipher = cipher(Cipher.DECRYPT_MODE, version, Arrays.copyOf(bytes, 12), asked);
        return Base64.getEncoder().encodeToString(cipher.doFinal(bytes, 12, bytes.length - 12));
    }

    private Cipher cipher(int mode, int version, byte[] nonce, JsonNode asked) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, versions.get(version - 1), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(Base64.getDecoder().decode(asked.get("associated_data").asString()));
        return cipher;
    }

    private static SecretKeySpec newKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    private static void say(HttpExchange call, int status, Map<String, ?> answer) throws IOException {
        var bytes = JSON.writeValueAsString(answer).getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
