package io.hrsystem.query.platform.pages;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page wants to know is asked as any program asks it, in this process: every rule of who may see what, every limit
 * and every record of it is the same.
 */
@Component
public final class Questions {
    private static final URI HERE = URI.create("http://pages.invalid/graphql");

    private final WebGraphQlHandler graphQl;
    private final JsonMapper json;

    Questions(WebGraphQlHandler graphQl, JsonMapper json) {
        this.graphQl = graphQl;
        this.json = json;
    }

    /**
     * Asks in the name of who is signed in.
     *
     * @param position of a change that the answer must know; null if there is none
     * @param type of the whole answer, with a field for each one of the query
     * @throws Refusal if anything of it is refused
     */
    public <T> T ask(
            String query,
            Map<String, Object> variables,
            @Nullable String position,
            HttpServletRequest request,
            Locale language,
            Class<T> type) {
        var headers = new HttpHeaders();
        if (position != null) headers.set("HR-Min-Position", position);
        var question = new WebGraphQlRequest(
                HERE,
                headers,
                new LinkedMultiValueMap<>(),
                InetSocketAddress.createUnresolved(request.getRemoteAddr(), 0),
                Map.of(),
                new DefaultGraphQlRequest(query, null, variables, Map.of()),
                Objects.requireNonNull(request.getRequestId()),
                language);
        var answer = Objects.requireNonNull(graphQl.handleRequest(question).block());
        requireWhole(answer);
        return json.convertValue(answer.<Map<String, Object>>getData(), type);
    }

    private static void requireWhole(WebGraphQlResponse answer) {
        for (var error : answer.getErrors()) {
            var code = error.getExtensions().get("code");
            throw Arrays.stream(RefusalCode.values())
                    .filter(it -> it.value().equals(code))
                    .findFirst()
                    .<RuntimeException>map(Refusal::of)
                    .orElseGet(() -> new IllegalStateException("a page asked wrongly: " + error.getMessage()));
        }
    }
}
