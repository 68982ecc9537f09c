package io.hrsystem.command.platform.imports;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.util.List;

/** A table that people may bring as a file, implemented by the feature whose rows they are. */
public interface ImportKind {
    /** As addresses call it: {@code employees}. */
    String name();

    List<Column> columns();

    /** A row as it may look, in the order of the columns. */
    List<String> example();

    /** Puts rows first that others need; the same rows always come in the same order. */
    default List<ImportRow> inOrder(List<ImportRow> rows) {
        return rows;
    }

    /** Whether two rows, one after the other, are looked at together. */
    default boolean belongTogether(ImportRow row, ImportRow next) {
        return false;
    }

    /** Begins to look at the rows of one file, one block after the other. */
    ImportCheck check(TenantId tenant, ImportId file);

    /** Which column a refusal is about, that comes when a row is worked on. */
    Column columnOf(RefusalCode refused);
}
