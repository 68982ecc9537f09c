package io.hrsystem.deploy.local;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * All that may be asked of the query service, as its schema says itself.
 *
 * @param types by name, as introspection describes them
 */
record Selection(Map<String, JsonNode> types, Map<String, Recipe> recipes) {
    static final String ASK = """
        { __schema { types { kind name fields { name
            args { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
            type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }\
        """;

    private static final int DEPTH = 2;
    /** Between an object and another there may be a page of them. */
    private static final List<String> PAGES = List.of("edges", "node", "pageInfo");

    /** Fields of the root, and all others that take arguments. */
    List<String> about() {
        var found = new ArrayList<String>();
        types.forEach((type, node) -> node.path("fields").forEach(field -> {
            var name = field.path("name").asString();
            if (type.startsWith("__")) return;
            if (type.equals("Query")) found.add("QUERY " + name);
            else if (!field.path("args").isEmpty()) found.add("FIELD " + type + "." + name);
        }));
        return found;
    }

    JsonNode root(String field) {
        return field("Query", field);
    }

    /** With everything below it. */
    String of(JsonNode field, Pick pick) {
        return of(name(field.path("type")), DEPTH, pick);
    }

    private String of(String type, int depth, Pick pick) {
        var fields = new ArrayList<String>();
        for (var field : fields(type)) {
            var name = field.path("name").asString();
            var below = name(field.path("type"));
            var isPage = PAGES.contains(name) || below.endsWith("Connection");
            if (!fields(below).isArray()) fields.add(name);
            else if (isPage || depth > 0)
                fields.add(name + arguments(type + "." + name, pick) + of(below, isPage ? depth : depth - 1, pick));
        }
        return fields.isEmpty() ? "" : " { " + String.join(" ", fields) + " }";
    }

    private String arguments(String field, Pick pick) {
        var recipe = recipes.get("FIELD " + field);
        if (recipe == null) return "";
        var said = recipe.slots().entrySet().stream()
                .filter(it -> !Recipe.isKind(it.getValue()) || pick.nextInt(4) == 0)
                .map(it -> it.getKey() + ": "
                        + (Recipe.isKind(it.getValue()) ? "\"" + pick.id(it.getValue()) + "\"" : it.getValue()))
                .collect(joining(", "));
        return said.isEmpty() ? "" : "(" + said + ")";
    }

    private JsonNode fields(String type) {
        return requireNonNull(types.get(type)).path("fields");
    }

    private JsonNode field(String type, String name) {
        return fields(type)
                .valueStream()
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String name(JsonNode type) {
        return type.path("ofType").isObject()
                ? name(type.path("ofType"))
                : type.path("name").asString();
    }

    /** As it is written in a query. */
    static String written(JsonNode type) {
        return switch (type.path("kind").asString()) {
            case "NON_NULL" -> written(type.path("ofType")) + "!";
            case "LIST" -> "[" + written(type.path("ofType")) + "]";
            default -> type.path("name").asString();
        };
    }
}
