package io.hrsystem.contract.seals;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * Says that the events were set back and that seals which had been made of the lost ones hold no more.
 *
 * @param recoveryId which of the system's recoveries
 * @param common {@link Signed#hash} of the last seal that both histories have; {@link Seal#NONE} if they have none
 * @param lost {@link Signed#hash} of the last seal of the lost history
 * @param keyId who signs
 */
public record RecoveryRecord(
        String recoveryId, Instant at, long commonNumber, String common, long lostNumber, String lost, String keyId) {
    private static final String FORM = "hr-recovery/1";
    private static final int WORDS = 8;

    public String statement() {
        return String.join(
                " ",
                FORM,
                recoveryId,
                at.toString(),
                Long.toString(commonNumber),
                common,
                Long.toString(lostNumber),
                lost,
                keyId);
    }

    /** @throws IllegalArgumentException if it is not exactly a {@link #statement} */
    public static RecoveryRecord parse(String statement) {
        var words = statement.split(" ", -1);
        if (words.length != WORDS || !words[0].equals(FORM)) throw new IllegalArgumentException("not a recovery");
        try {
            var record = new RecoveryRecord(
                    words[1],
                    Instant.parse(words[2]),
                    Long.parseLong(words[3]),
                    words[4],
                    Long.parseLong(words[5]),
                    words[6],
                    words[7]);
            if (!record.statement().equals(statement))
                throw new IllegalArgumentException("not a recovery as it is written");
            return record;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a recovery without its time", e);
        }
    }
}
