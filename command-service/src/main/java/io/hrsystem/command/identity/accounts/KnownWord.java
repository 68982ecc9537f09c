package io.hrsystem.command.identity.accounts;

import io.hrsystem.contract.personal.EmailAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What everybody knows who knows the person, and so tries in a password.
 *
 * @param letters letters and digits only, in lower case: {@code A-C-M-E} is acme too
 */
record KnownWord(String letters) {
    /** What shorter words are found in is chance. */
    private static final int FEWEST_LETTERS = 4;

    private static final Pattern LEGAL_FORM =
            Pattern.compile("주식회사|유한회사|\\([주유]\\)|\\b(?:inc|llc|ltd|co|corp|corporation|company|limited)\\b");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static KnownWord of(String written) {
        return new KnownWord(lettersOf(folded(written)));
    }

    static KnownWord ofCompany(String name) {
        return new KnownWord(lettersOf(LEGAL_FORM.matcher(folded(name)).replaceAll("")));
    }

    /** The whole address, and what stands before the domain without the tag that may follow it. */
    static Stream<KnownWord> ofAddress(EmailAddress email) {
        var name = email.value().split("[@+]", 2)[0];
        return Stream.of(of(email.value()), of(name));
    }

    boolean isIn(String password) {
        return tells() && lettersOf(folded(password)).contains(letters);
    }

    /** A syllable or a character of a word counts for two letters. */
    private boolean tells() {
        return letters.codePoints().map(it -> isLetter(it) ? 1 : 2).sum() >= FEWEST_LETTERS;
    }

    private static boolean isLetter(int character) {
        return !Character.isIdeographic(character)
                && Character.UnicodeScript.of(character) != Character.UnicodeScript.HANGUL;
    }

    /** Compatible forms are alike: full width, ligatures, {@code ㈜}. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String lettersOf(String folded) {
        return NO_LETTERS.matcher(folded).replaceAll("");
    }
}
