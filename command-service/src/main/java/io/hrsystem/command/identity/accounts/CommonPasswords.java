package io.hrsystem.command.identity.accounts;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Passwords that are long enough and still the first ones to be tried: the 30,000 most common ones of zxcvbn's list, and
 * what is made of them by repeating, counting on, or following the keyboard.
 */
final class CommonPasswords {
    /** What zxcvbn calls safely unguessable even for who has the slow hash (Wheeler, USENIX Security 2016). */
    private static final double FEWEST_GUESSES = 1e8;

    /** The estimate takes up to 50 ms for as many characters, and grows with the square; a long one is good by then. */
    private static final int MOST_CHARACTERS = 48;

    private static final Dictionary LIST = read();
    private static final Map<String, Integer> RANKS = LIST.getRankedDictionary();
    private static final Zxcvbn ESTIMATE = estimate();

    private CommonPasswords() {}

    static boolean contains(String password) {
        return RANKS.containsKey(password.toLowerCase(Locale.ROOT))
                || ESTIMATE.measure(beginning(password)).getGuesses() < FEWEST_GUESSES;
    }

    static int size() {
        return RANKS.size();
    }

    private static String beginning(String password) {
        return password.length() <= MOST_CHARACTERS ? password : password.substring(0, MOST_CHARACTERS);
    }

    private static Dictionary read() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Zxcvbn estimate() {
        try {
            return new ZxcvbnBuilder()
                    .dictionary(LIST)
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
