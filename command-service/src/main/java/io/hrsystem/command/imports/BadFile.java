package io.hrsystem.command.imports;

import io.hrsystem.contract.imports.RowError;
import org.jspecify.annotations.Nullable;

/** A file of which no row can be worked on. */
final class BadFile extends RuntimeException {
    private final String code;
    private final @Nullable RowError error;

    private BadFile(String code, @Nullable RowError error) {
        super(code, null, false, false);
        this.code = code;
        this.error = error;
    }

    /** All of it is wrong, whatever the place. */
    static BadFile of(String code) {
        return new BadFile(code, null);
    }

    /** A column is wrong, whatever the row. */
    static BadFile of(String code, String column) {
        return new BadFile(code, new RowError(1, column, code));
    }

    String code() {
        return code;
    }

    RowError error() {
        return error != null ? error : new RowError(1, "", code);
    }
}
