package io.hrsystem.platform.web;

import static java.util.stream.Collectors.toCollection;

import io.hrsystem.platform.RefusalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Sees to it that every refusal has a text in both languages, and every text a refusal. */
final class RefusalTexts {
    static final String BUNDLE = "refusals";

    private RefusalTexts() {}

    /** @throws IllegalStateException that names what is missing and what is left over */
    static void check() {
        for (var file : new String[] {BUNDLE + ".properties", BUNDLE + "_ko.properties"}) check(file, keysOf(file));
    }

    static void check(String file, Set<String> keys) {
        var missing = keysOfCodes();
        missing.removeAll(keys);
        var leftOver = new TreeSet<>(keys);
        leftOver.removeAll(keysOfCodes());
        if (!missing.isEmpty() || !leftOver.isEmpty())
            throw new IllegalStateException(
                    "%s does not fit RefusalCode: missing %s, left over %s".formatted(file, missing, leftOver));
    }

    static Set<String> keysOf(String file) {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(file))
                    .stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keysOfCodes() {
        return Stream.of(RefusalCode.values()).map(RefusalCode::key).collect(toCollection(TreeSet::new));
    }
}
