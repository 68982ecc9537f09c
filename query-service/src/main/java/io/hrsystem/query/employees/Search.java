package io.hrsystem.query.employees;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: the beginning of a name in full, by its first consonants, or the one going over into the
 * other, as it stands in the field while it is being typed.
 */
record Search(Prefix name, Prefix initials) {
    static Search of(@Nullable String entered) {
        if (entered == null) return new Search(Prefix.of(null), Prefix.of(null));
        var text = Normalizer.normalize(entered.strip(), Normalizer.Form.NFC);
        var full = (int) text.codePoints()
                .takeWhile(it -> !Initials.isConsonant(it))
                .map(Character::charCount)
                .sum();
        return new Search(
                Prefix.of(text.substring(0, full)), Prefix.of(full == text.length() ? null : Initials.of(text)));
    }
}
