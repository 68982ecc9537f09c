package io.hrsystem.query.testing;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.PositionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP, as any client does. */
public record Client(int port, Tokens tokens, HttpClient http, JsonMapper json) {
    public static final String POSITION_KEY = "a key for the positions of this test";

    /** Of the first history of a server, as the side that decides tells them. */
    public static final PositionCode POSITIONS = new PositionCode(POSITION_KEY, () -> 1);

    Client(int port, Tokens tokens) {
        this(port, tokens, HttpClient.newHttpClient(), JsonMapper.shared());
    }

    /** @param body the whole response */
    public record Answer(int status, String body) {
        private DocumentContext document() {
            return JsonPath.parse(body);
        }

        /** The value at this path of the data, for example {@code employee.name}. */
        public <T extends @Nullable Object> T at(String path) {
            if (status != 200 || hasErrors()) throw new AssertionError(status + " " + body);
            return document().read("$.data." + path);
        }

        private boolean hasErrors() {
            return document().<Map<String, Object>>read("$").containsKey("errors");
        }

        /** The code of the only error. */
        public String code() {
            return document().read(status == 200 ? "$.errors[0].extensions.code" : "$.code");
        }
    }

    public Answer ask(String token, String query) {
        return ask(token, query, Map.of());
    }

    /** @param atLeast what the answer has to know */
    public Answer ask(String token, String query, GlobalPosition atLeast) {
        return ask(token, query, Map.of("HR-Min-Position", POSITIONS.hide(atLeast)));
    }

    public Answer ask(String token, String query, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("query", query))));
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
