package io.hrsystem.query.platform.projections.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of another table that follow from a row and from nothing else. Their keys begin with its key; they change whenever
 * it changes.
 *
 * @param rows pure, with no key twice
 * @param changed those of them that did not follow from the row as it was before, the first one; all others did, or have
 *     their keys. Null if they are all to be replaced
 */
public record Derived<R extends Row<R>, D extends Row<D>>(
        Class<D> row, Function<R, List<D>> rows, BiFunction<R, R, @Nullable List<D>> changed) {
    /** Rows that are always replaced as a whole. */
    public Derived(Class<D> row, Function<R, List<D>> rows) {
        this(row, rows, (_, _) -> null);
    }
}
