package io.hrsystem.command.platform.referencerows;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Effective-dated facts as they are known now, for rules of other streams: what
 * {@link io.hrsystem.contract.Timeline} is to an aggregate. What holds on a day is asked in SQL, by {@code fact_on}, for
 * the days in question. A change that is taken back is deleted.
 *
 * @param subject the id of whom or what they are about
 */
public record Facts(EventMeta meta, TransactionalWrites rows, String subject) {
    /** The table they are in. */
    public static final String TABLE = "fact";

    private static final String SET = """
        INSERT INTO fact (tenant_id, subject, fact, effective_on, sequence, change_id, until, value)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final String TAKE_BACK = "DELETE FROM fact WHERE tenant_id = ? AND subject = ? AND change_id = ?";
    private static final String TAKE_ALL_BACK = "DELETE FROM fact WHERE tenant_id = ? AND subject = ?";

    /** @param value null if from that day on there is none */
    public Facts set(String fact, ChangeId change, LocalDate on, @Nullable String value) {
        return set(fact, change, on, null, value);
    }

    /** @param until the first day on which it does not hold, if that is known before the next change */
    public Facts set(String fact, ChangeId change, LocalDate on, @Nullable LocalDate until, @Nullable String value) {
        rows.add(SET, meta.tenant().value(), subject, fact, on, meta.sequence(), change.value(), until, value);
        return this;
    }

    /** The change has been cancelled or withdrawn, in all facts that it was about. */
    public Facts takeBack(ChangeId change) {
        rows.add(TAKE_BACK, meta.tenant().value(), subject, change.value());
        return this;
    }

    /** The subject should never have been. */
    public Facts takeBackAll() {
        rows.add(TAKE_ALL_BACK, meta.tenant().value(), subject);
        return this;
    }
}
