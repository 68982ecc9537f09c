package io.hrsystem.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The other service as the pages meet it, at its HTTP border: it gives tokens for codes and refresh tokens by the rules of
 * the protocol, each once, and takes punches.
 */
public final class CommandSide implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** What there is for a code. */
    private record Grant(String challenge, String idToken, String access, long seconds) {}

    /** A call that came in. */
    public record Call(String path, String token, String key, String language) {}

    public record Answer(int status, String body, String position) {}

    private final HttpServer server;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Answer next = new Answer(200, "{}", "");
    private volatile boolean away;

    public CommandSide() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/token", this::token);
        server.createContext("/api/", this::call);
        server.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var address = "http://localhost:" + server.getAddress().getPort();
        TestPropertyValues.of("hr.pages.command-service=" + address).applyTo(context);
        context.getBeanFactory().registerSingleton("commandSide", this);
    }

    /** As if somebody had signed in on the issuer's page. */
    public String code(String challenge, String idToken, String access, long seconds) {
        var code = UUID.randomUUID().toString();
        codes.put(code, new Grant(challenge, idToken, access, seconds));
        return code;
    }

    public int refreshes() {
        return refreshes.get();
    }

    public List<Call> calls() {
        return calls;
    }

    public void answer(Answer answer) {
        next = answer;
    }

    public void goAway(boolean really) {
        away = really;
    }

    /** As when a session is ended at the issuer. */
    public void forgetRefreshTokens() {
        refreshTokens.clear();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = UriComponentsBuilder.newInstance()
                .query(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                .build()
                .getQueryParams();
        if (away) {
            send(exchange, 503, "{}", "");
            return;
        }
        var grant = "refresh_token".equals(form.getFirst("grant_type")) ? refreshed(form) : granted(form);
        if (grant == null) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}", "");
            return;
        }
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, new Grant(grant.challenge(), grant.idToken(), grant.access(), 600));
        send(exchange, 200, """
            {"access_token": "%s", "token_type": "Bearer", "expires_in": %d, "refresh_token": "%s", "id_token": "%s",
             "scope": "openid"}\
            """.formatted(grant.access(), grant.seconds(), refresh, grant.idToken()), "");
    }

    private @Nullable Grant granted(MultiValueMap<String, String> form) {
        var grant = codes.remove(form.getFirst("code"));
        return grant == null || !grant.challenge().equals(challengeOf(form.getFirst("code_verifier"))) ? null : grant;
    }

    private @Nullable Grant refreshed(MultiValueMap<String, String> form) {
        refreshes.incrementAndGet();
        return refreshTokens.remove(form.getFirst("refresh_token"));
    }

    private static String challengeOf(@Nullable String verifier) {
        if (verifier == null) return "";
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void call(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                headers.getFirst("Authorization"),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Accept-Language")));
        exchange.getRequestBody().readAllBytes();
        send(exchange, next.status(), next.body(), next.position());
    }

    private static void send(HttpExchange exchange, int status, String body, String position) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!position.isEmpty()) exchange.getResponseHeaders().set("HR-Position", position);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
