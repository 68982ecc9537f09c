package io.hrsystem.contract.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Lines of a file of law that is shipped with this release. */
public final class StatuteFile {
    private StatuteFile() {}

    /** Its lines, each in its fields; without those that begin with {@code #}. */
    public static List<List<String>> lines(String name) {
        var resource = Objects.requireNonNull(StatuteFile.class.getResourceAsStream("/statute/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
            return reader.lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(it -> List.of(it.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
