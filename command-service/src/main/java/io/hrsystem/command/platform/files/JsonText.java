package io.hrsystem.command.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.json.JsonMapper;

/** Records as they stand in files. */
public final class JsonText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonText() {}

    /** Without any line feed. */
    public static byte[] of(Object value) {
        return JSON.writeValueAsString(value).getBytes(UTF_8);
    }
}
