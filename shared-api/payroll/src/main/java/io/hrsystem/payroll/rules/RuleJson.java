package io.hrsystem.payroll.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of rules, strictly: no name twice, nothing deep, nothing behind it. */
final class RuleJson {
    static final int MOST_CHARACTERS = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxNumberLength(40)
                            .maxNameLength(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RuleJson() {}

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new RulesRefused("file", e.getOriginalMessage());
        }
    }

    static void onlyFields(String entry, JsonNode node, Set<String> fields) {
        if (!node.isObject()) throw new RulesRefused(entry, "not an object");
        for (var field : node.properties())
            if (!fields.contains(field.getKey()))
                throw new RulesRefused(entry, "unknown field " + shown(field.getKey()));
    }

    /** Null if it is not there. */
    static @Nullable String textOrNone(String entry, @Nullable JsonNode node) {
        return node == null || node.isNull() ? null : text(entry, node);
    }

    static String text(String entry, JsonNode node) {
        if (!node.isString()) throw new RulesRefused(entry, "not text");
        var text = node.stringValue();
        if (text.length() > MOST_CHARACTERS || text.chars().anyMatch(Character::isISOControl))
            throw new RulesRefused(entry, "not a short plain text");
        return text;
    }

    /** What somebody has chosen as a name, so that it can be told: short, and of what can be seen. */
    static String shown(String name) {
        var end = Math.min(name.length(), 80);
        return name.substring(0, end).replaceAll("[^ -~가-힣]", "?");
    }
}
