package io.hrsystem.eventstore;

/**
 * Up to where no event can appear any more: every transaction below it has ended. Whoever reads in global order reads
 * below it, and asks for it in the statement that reads, since one asked for earlier or later belongs to another
 * snapshot. It is that of the whole server, so nothing else may live there that keeps a transaction open.
 */
public final class Horizon {
    /** The oldest transaction that is still running. */
    public static final String XID = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    /** A condition on the event table. */
    public static final String BELOW = "xid < " + XID;

    private Horizon() {}
}
