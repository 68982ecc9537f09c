package io.hrsystem.eventstore;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Refuses positions of changes that are not in the store any more. Those of the history that there is are let through
 * without asking anybody.
 */
public final class LostPositions {
    private static final String LOOK = """
        SELECT coalesce(bool_or(common_pos IS NULL), false),
               coalesce(bool_or((common_xid, common_pos) < (?, ?)), false)
          FROM recovery WHERE coalesce(history, %d) > ?\
        """.formatted(HistoryNumber.LAST);

    private final JdbcOperations command;
    private final IntSupplier current;

    /**
     * @param command the command database, as the role that sees all tenants
     * @param current the number of the history that is read now
     */
    public LostPositions(JdbcOperations command, IntSupplier current) {
        this.command = command;
        this.current = current;
    }

    /** Whether nothing needs to be looked up. */
    public boolean isOfThisHistory(KnownPosition known) {
        return known.history() != 0 && known.history() == current.getAsInt();
    }

    /**
     * @throws Refusal POSITION_OF_LOST_HISTORY; or READ_MODEL_BEHIND as long as it has not been found out what was lost
     */
    public void require(KnownPosition known) {
        if (isOfThisHistory(known)) return;
        var position = known.position();
        command.query(
                LOOK,
                row -> {
                    if (row.getBoolean(2)) throw Refusal.of(RefusalCode.POSITION_OF_LOST_HISTORY);
                    if (row.getBoolean(1)) throw Refusal.of(RefusalCode.READ_MODEL_BEHIND);
                },
                position.xid(),
                position.pos(),
                known.history());
    }
}
