package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests of recipes. */
record Asking(Ports ports, Selection selection) {
    /** What query-service serves beside its schema. */
    static final String PAGE = "PAGE ";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "between-the-parts-of-a-form";

    HttpRequest of(Recipe recipe, String token, Pick pick) {
        var request = recipe.about().startsWith("QUERY ") ? query(recipe, pick) : call(recipe, pick);
        recipe.slots().forEach((slot, kind) -> {
            if (slot.contains("-")) request.header(slot, pick.id(kind));
        });
        return request.header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private HttpRequest.Builder query(Recipe recipe, Pick pick) {
        var name = recipe.about().substring("QUERY ".length());
        var field = selection.root(name);
        var variables = new HashMap<String, Object>();
        recipe.slots().forEach((slot, said) -> {
            if (slot.contains("-")) return;
            variables.put(slot, Recipe.isKind(said) ? pick.id(said) : JSON.readTree(said));
        });
        var declared = field.path("args")
                .valueStream()
                .filter(it -> variables.containsKey(it.path("name").asString()))
                .map(it -> "$%s: %s".formatted(it.path("name").asString(), Selection.written(it.path("type"))))
                .collect(joining(", "));
        var passed =
                variables.keySet().stream().sorted().map(it -> it + ": $" + it).collect(joining(", "));
        var text = declared.isEmpty()
                ? "{ %s%s }".formatted(name, selection.of(field, pick))
                : "query(%s) { %s(%s)%s }".formatted(declared, name, passed, selection.of(field, pick));
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(ports.query())))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", text, "variables", variables))));
    }

    private HttpRequest.Builder call(Recipe recipe, Pick pick) {
        var isOfQuery = recipe.about().startsWith(PAGE);
        var call = recipe.about().substring(isOfQuery ? PAGE.length() : 0).split(" ");
        var path = call[1];
        var parameters = new ArrayList<String>();
        for (var slot : recipe.slots().entrySet()) {
            if (slot.getKey().contains("-")) continue;
            var said = slot.getValue();
            var value =
                    Recipe.isKind(said) ? pick.id(said) : JSON.readTree(said).asString();
            var filled = path.replaceFirst("[{]" + slot.getKey() + "(:[^}]*)?[}]", value);
            if (filled.equals(path)) parameters.add(slot.getKey() + "=" + URLEncoder.encode(value, UTF_8));
            path = filled;
        }
        if (!parameters.isEmpty()) path += "?" + String.join("&", parameters);
        var body = recipe.body(pick);
        var type = "application/json";
        if (body.startsWith("FORM ")) {
            type = "application/x-www-form-urlencoded";
            body = body.substring("FORM ".length());
        } else if (body.startsWith("FILE ")) {
            type = "multipart/form-data; boundary=" + BOUNDARY;
            body =
                    "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n%2$s\r\n--%1$s--\r\n"
                            .formatted(BOUNDARY, body.substring("FILE ".length()));
        }
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d%s".formatted(isOfQuery ? ports.query() : ports.command(), path)))
                .header("Content-Type", type)
                .method(call[0], BodyPublishers.ofString(body));
    }
}
