package io.hrsystem.keys.master;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hrsystem.keys.master.VaultTransit.Answer.Data;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** A key of HashiCorp Vault's Transit engine, which never leaves it: bytes go there and come back. */
public final class VaultTransit implements MasterKey {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RestClient vault;
    private final String key;

    record Answer(@Nullable Data data) {
        record Data(
                @Nullable String ciphertext,
                @Nullable String plaintext,
                @Nullable Integer latest_version) {}
    }

    /**
     * @param address such as {@code https://vault.example:8200/v1/transit}: with the mount of the engine
     * @param key of type aes256-gcm96, not derived
     * @param tokenFile read at each request, so that an agent may renew it
     */
    public VaultTransit(URI address, String key, Path tokenFile) {
        this.key = key;
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(PATIENCE);
        vault = RestClient.builder()
                .baseUrl(address.toString())
                .requestFactory(requests)
                .requestInitializer(request -> request.getHeaders().set("X-Vault-Token", token(tokenFile)))
                .build();
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Wrapped wrap(byte[] plain, byte[] context) {
        var answer = ask(
                HttpMethod.POST,
                "/encrypt/{key}",
                Map.of("plaintext", base64(plain), "associated_data", base64(context)));
        var text = required(answer.ciphertext());
        return new Wrapped(versionOf(text), text.getBytes(US_ASCII));
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        var text = new String(wrapped, US_ASCII);
        var answer =
                ask(HttpMethod.POST, "/decrypt/{key}", Map.of("ciphertext", text, "associated_data", base64(context)));
        return Base64.getDecoder().decode(required(answer.plaintext()));
    }

    @Override
    public String rotate() {
        ask(HttpMethod.POST, "/keys/{key}/rotate", Map.of());
        return "v" + newest();
    }

    @Override
    public void retire() {
        ask(HttpMethod.POST, "/keys/{key}/config", Map.of("min_decryption_version", newest()));
    }

    private int newest() {
        var version = ask(HttpMethod.GET, "/keys/{key}", null).latest_version();
        if (version == null) throw new IllegalStateException("Vault does not say the version of key " + key);
        return version;
    }

    private Data ask(HttpMethod method, String path, @Nullable Map<String, ?> body) {
        try {
            var request = vault.method(method).uri(path, key);
            if (body != null) request.body(body);
            var answer = request.retrieve().body(Answer.class);
            return answer == null || answer.data() == null ? new Data(null, null, null) : answer.data();
        } catch (HttpClientErrorException.BadRequest e) {
            throw new IllegalStateException("Vault's key %s does not open this keyset".formatted(key), e);
        } catch (RestClientException e) {
            throw new MasterKeyUnavailable("Vault does not answer for key " + key, e);
        }
    }

    /** Of {@code vault:v3:…}. */
    private static String versionOf(String ciphertext) {
        return ciphertext.split(":", 3)[1];
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String required(@Nullable String part) {
        if (part == null) throw new IllegalStateException("Vault's answer for key %s is not complete".formatted(key));
        return part;
    }
}
