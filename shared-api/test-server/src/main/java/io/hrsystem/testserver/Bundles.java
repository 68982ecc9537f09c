package io.hrsystem.testserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Looks whether a bundle of texts says everything in both languages; for the tests of each module's bundle. */
public final class Bundles {
    private Bundles() {}

    public static Set<String> keys(String bundle) {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(bundle + ".properties"))
                    .stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that have a text in only one of the two languages. */
    public static Set<String> untranslated(String bundle) {
        var english = keys(bundle);
        var korean = keys(bundle + "_ko");
        var missing = new TreeSet<>(english);
        missing.addAll(korean);
        missing.removeIf(it -> english.contains(it) && korean.contains(it));
        return missing;
    }
}
