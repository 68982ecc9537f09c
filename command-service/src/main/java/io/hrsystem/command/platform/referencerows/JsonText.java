package io.hrsystem.command.platform.referencerows;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values that lie as JSON in a column of a reference row. */
@Component
public final class JsonText {
    private final JsonMapper mapper;

    public JsonText(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public String of(Object value) {
        return mapper.writeValueAsString(value);
    }

    public <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }
}
