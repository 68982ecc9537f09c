package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How something of a service is asked for what belongs to another company.
 *
 * @param about a method and a path as the service describes it, or a field of its schema
 * @param slots what goes into parameters, arguments and headers: a kind of ids, or JSON
 * @param body with kinds of ids between {@code <} and {@code >}
 */
record Recipe(String about, Map<String, String> slots, String body) {
    private static final Pattern KIND = Pattern.compile("[A-Z_]+");
    private static final Pattern SLOT = Pattern.compile("<([A-Z_]+)>");

    static Map<String, Recipe> all() {
        try (var text = Recipe.class.getResourceAsStream("/cross-tenant-recipes.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Recipe::of)
                    .collect(toMap(Recipe::about, it -> it));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recipe of(String line) {
        var parts = line.split(" ;", 3);
        var slots = new LinkedHashMap<String, String>();
        Arrays.stream(parts[1].strip().split(" "))
                .filter(it -> !it.isEmpty())
                .map(it -> it.split("=", 2))
                .forEach(it -> slots.put(it[0], it[1]));
        return new Recipe(parts[0], slots, parts[2].strip().replace("\\n", "\n"));
    }

    static boolean isKind(String slot) {
        return KIND.matcher(slot).matches();
    }

    /** The body with ids in their places. */
    String body(Pick pick) {
        return SLOT.matcher(body).replaceAll(it -> pick.id(it.group(1)));
    }
}
