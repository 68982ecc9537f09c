package io.hrsystem.contract.seals;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * What is stated of the events that were stored since the seal before: nothing of how many they were or whose.
 *
 * @param number from 1, without gaps
 * @param root of the tree over the companies' {@link CompanyLeaf}s, ordered by company, as hexadecimal digits
 * @param previous {@link Signed#hash} of the seal before; {@link #NONE} for the first
 * @param recovery {@link Signed#hash} of the {@link RecoveryRecord} that allows it to follow that one, though another
 *     seal had followed it before; otherwise {@link #NONE}
 * @param keyId who signs
 */
public record Seal(long number, Instant sealedAt, String root, String previous, String recovery, String keyId) {
    public static final String NONE = "-";

    private static final String FORM = "hr-seal/1";
    private static final int WORDS = 7;

    public String statement() {
        return String.join(" ", FORM, Long.toString(number), sealedAt.toString(), root, previous, recovery, keyId);
    }

    /** @throws IllegalArgumentException if it is not exactly a {@link #statement} */
    public static Seal parse(String statement) {
        var words = statement.split(" ", -1);
        if (words.length != WORDS || !words[0].equals(FORM)) throw new IllegalArgumentException("not a seal");
        try {
            var seal =
                    new Seal(Long.parseLong(words[1]), Instant.parse(words[2]), words[3], words[4], words[5], words[6]);
            if (!seal.statement().equals(statement)) throw new IllegalArgumentException("not a seal as it is written");
            return seal;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a seal without its time", e);
        }
    }
}
