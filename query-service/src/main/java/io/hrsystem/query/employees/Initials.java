package io.hrsystem.query.employees;

import java.util.Map;

/** Names by their first sounds, as people look them up in Korea: 김민지 is ㄱㅁㅈ. */
final class Initials {
    private static final String CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int SYLLABLES_OF_A_CONSONANT = 588;
    /** As a keyboard sends a leading consonant when it is not told which form is meant. */
    private static final int FIRST_JAMO = 0x1100;

    /** What keyboards make of two consonants that are typed one after the other. */
    private static final Map<Integer, String> PAIRS = Map.ofEntries(
            Map.entry((int) 'ㄳ', "ㄱㅅ"),
            Map.entry((int) 'ㄵ', "ㄴㅈ"),
            Map.entry((int) 'ㄶ', "ㄴㅎ"),
            Map.entry((int) 'ㄺ', "ㄹㄱ"),
            Map.entry((int) 'ㄻ', "ㄹㅁ"),
            Map.entry((int) 'ㄼ', "ㄹㅂ"),
            Map.entry((int) 'ㄽ', "ㄹㅅ"),
            Map.entry((int) 'ㄾ', "ㄹㅌ"),
            Map.entry((int) 'ㄿ', "ㄹㅍ"),
            Map.entry((int) 'ㅀ', "ㄹㅎ"),
            Map.entry((int) 'ㅄ', "ㅂㅅ"));

    private Initials() {}

    /** Without spaces; what is no Hangul stays as it is. */
    static String of(String text) {
        var initials = new StringBuilder();
        text.codePoints().filter(it -> !Character.isWhitespace(it)).forEach(it -> append(it, initials));
        return initials.toString();
    }

    private static void append(int character, StringBuilder initials) {
        if (character >= FIRST_SYLLABLE && character <= LAST_SYLLABLE)
            initials.append(CONSONANTS.charAt((character - FIRST_SYLLABLE) / SYLLABLES_OF_A_CONSONANT));
        else if (character >= FIRST_JAMO && character < FIRST_JAMO + CONSONANTS.length())
            initials.append(CONSONANTS.charAt(character - FIRST_JAMO));
        else if (PAIRS.containsKey(character)) initials.append(PAIRS.get(character));
        else initials.appendCodePoint(character);
    }

    /** A consonant that stands for any syllable that begins with it. */
    static boolean isConsonant(int character) {
        return CONSONANTS.indexOf(character) >= 0
                || PAIRS.containsKey(character)
                || (character >= FIRST_JAMO && character < FIRST_JAMO + CONSONANTS.length());
    }
}
