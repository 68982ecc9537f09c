package io.hrsystem.eventstore;

/**
 * Tells histories of the store apart: the server's timeline, which grows with each restore and each fail-over and is
 * known to every session without a look at the disk. Its last 16 bits, of which a system will not see the end.
 */
public final class HistoryNumber {
    /** The greatest there is. */
    public static final int LAST = (1 << 16) - 1;

    /** An expression. */
    public static final String SQL =
            "(('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::integer & " + LAST + ")";

    private HistoryNumber() {}
}
