package io.hrsystem.command.platform.imports;

import java.util.List;

/** Holds the rows of one file against what is there, and against the rows before them. */
public interface ImportCheck {
    /** Says once of each row what is wrong with it or what is to be done, in the order in which it is to be done. */
    List<CheckedRow> check(List<ImportRow> rows);
}
