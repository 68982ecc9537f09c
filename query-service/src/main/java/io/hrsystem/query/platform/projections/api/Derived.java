package io.hrsystem.query.platform.projections.api;

import java.util.List;
import java.util.function.Function;

/**
 * Rows of another table that follow from a row and from nothing else. Their keys begin with its key; whenever it changes
 * they are replaced.
 *
 * @param rows pure, with no key twice
 */
public record Derived<R extends Row<R>, D extends Row<D>>(Class<D> row, Function<R, List<D>> rows) {}
