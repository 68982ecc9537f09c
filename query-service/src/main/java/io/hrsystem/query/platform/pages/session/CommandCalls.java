package io.hrsystem.query.platform.pages.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Changes go where those of all programs go: to the public interface, in the name of who is signed in. */
@Component
public final class CommandCalls {
    /** What has become of a call. */
    public sealed interface Outcome<T> {
        /** @param position of the change, by which a read waits until it is there */
        record Done<T>(T answer, @Nullable String position) implements Outcome<T> {}

        /** @param text in the language of the request; empty if there is none */
        record Refused<T>(String code, String text) implements Outcome<T> {}
    }

    private record Problem(@Nullable String code, @Nullable String detail) {}

    private static final Logger LOG = LoggerFactory.getLogger(CommandCalls.class);
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final Outcome.Refused<?> AWAY = new Outcome.Refused<>("SERVICE_UNAVAILABLE", "");

    private final RestClient http;
    private final JsonMapper json;

    CommandCalls(PageSettings settings, JsonMapper json) {
        this.json = json;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build());
        requests.setReadTimeout(ANSWERS_WITHIN);
        http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.commandService())
                .build();
    }

    /** @param key of the form: however often it is sent, it is done once */
    public <T> Outcome<T> post(
            String path, String key, Map<String, ?> body, HttpServletRequest request, Locale language, Class<T> type) {
        var session = (PageSession) Objects.requireNonNull(request.getAttribute(PageSession.NAME));
        try {
            return Objects.requireNonNull(http.post()
                    .uri(path)
                    .header(
                            HttpHeaders.AUTHORIZATION,
                            "Bearer " + session.tokens().access())
                    .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(body))
                    .exchange((_, answer) -> {
                        var bytes = answer.getBody().readAllBytes();
                        return answer.getStatusCode().is2xxSuccessful()
                                ? new Outcome.Done<>(
                                        json.readValue(bytes, type),
                                        answer.getHeaders().getFirst("HR-Position"))
                                : this.<T>refused(bytes);
                    }));
        } catch (ResourceAccessException | JacksonException e) {
            LOG.warn("command-service did not answer a page: {}", e.getClass().getSimpleName());
            return away();
        }
    }

    private <T> Outcome<T> refused(byte[] body) {
        var problem = json.readValue(body, Problem.class);
        return problem.code() == null
                ? away()
                : new Outcome.Refused<>(problem.code(), Objects.requireNonNullElse(problem.detail(), ""));
    }

    @SuppressWarnings("unchecked") // it has no answer
    private static <T> Outcome<T> away() {
        return (Outcome<T>) AWAY;
    }
}
