package io.hrsystem.command.platform.seals;

import io.hrsystem.contract.seals.Seal;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.eventstore.GlobalPosition;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A seal as it is stored.
 *
 * @param text statement and signature; empty of what stands before the first
 * @param until the last event that it seals
 */
record KeptSeal(long number, String text, GlobalPosition until) {
    /** What the first one follows. */
    static final KeptSeal BEFORE_THE_FIRST = new KeptSeal(0, "", GlobalPosition.ORIGIN);

    static KeptSeal of(ResultSet row, int number) throws SQLException {
        return new KeptSeal(
                row.getLong("seal_number"),
                new Signed(row.getString("statement"), row.getString("signature")).text(),
                new GlobalPosition(row.getLong("until_xid"), row.getLong("until_pos")));
    }

    /** By which the next one names it. */
    String hash() {
        return text.isEmpty() ? Seal.NONE : Signed.parse(text).hash();
    }
}
