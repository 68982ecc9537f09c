package io.hrsystem.command.platform.imports;

import java.util.List;

/** Holds the rows of one file against what is there, and against the rows before them. */
public interface ImportCheck {
    /** Says of each row, in their order, what is wrong with it or what is to be done. */
    List<CheckedRow> check(List<ImportRow> rows);
}
