package io.hrsystem.query.platform.graphql;

import graphql.execution.ExecutionContext;

/**
 * What fields may cost at most, by what the query says: each fragment as often as it is spread, each alias for itself,
 * what belongs to a list as often as rows are asked for. What a directive may leave out is counted too.
 *
 * @param fields of the first level
 * @param depth of fields in fields
 * @param rows that may be read
 * @param nodes values, objects and lists in the answer
 */
record OperationCost(int fields, int depth, long rows, long nodes) {
    static final OperationCost NOTHING = new OperationCost(0, 0, 0, 0);

    /** Larger than any limit, and far from where numbers end. */
    private static final long ENOUGH = 1_000_000_000;

    static OperationCost of(ExecutionContext execution) {
        return new CostCounter(execution).ofOperation();
    }

    /** Of both, side by side. */
    OperationCost and(OperationCost other) {
        return new OperationCost(
                (int) enough((long) fields + other.fields),
                Math.max(depth, other.depth),
                enough(rows + other.rows),
                enough(nodes + other.nodes));
    }

    /**
     * Of a field with these in it.
     *
     * @param times how many objects there may be in which they are
     * @param own rows that are read for each of these objects, 0 or 1
     */
    OperationCost inField(int times, int own) {
        return new OperationCost(1, depth + 1, enough(times * (own + rows)), enough(1 + times * nodes));
    }

    private static long enough(long number) {
        return Math.min(number, ENOUGH);
    }
}
