package io.hrsystem.query.platform.exports;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.tables.Column;
import java.util.List;
import java.util.Set;

/** A table that people may take away as a file, implemented by the feature whose rows they are. */
public interface ExportKind {
    /**
     * One row.
     *
     * @param key by which rows are ordered, and after which the next page begins
     * @param cells in the order of the columns; none for what is left out
     */
    record Line(String key, List<String> cells) {}

    /** As addresses call it: {@code employees}. */
    String name();

    List<Column> columns();

    /** Which columns, from 0, hold whole numbers: none of their cells is a text, or empty where it may be. */
    default Set<Integer> numbers() {
        return Set.of();
    }

    /** The projection groups that it is read from. */
    List<String> groups();

    /**
     * Some rows in their order, in the transaction of a read.
     *
     * @param after the key of the last one before them; empty for the first ones
     */
    List<Line> page(TenantId tenant, String after, int limit);
}
