package io.hrsystem.payroll.rules;

import java.util.List;

/** Data of rules that cannot hold; says which entries. */
public final class RulesRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * What does not fit.
     *
     * @param entry such as {@code pension.rate[2].value}, or {@code withholding-tax-2026-03-01.csv[17]} for a line of a
     *     table
     */
    public record Wrong(String entry, String problem) {
        @Override
        public String toString() {
            return entry + ": " + problem;
        }
    }

    private final transient List<Wrong> wrong;

    RulesRefused(String entry, String problem) {
        this(List.of(new Wrong(entry, problem)));
    }

    /** @param wrong at least one */
    RulesRefused(List<Wrong> wrong) {
        super(wrong.getFirst().toString());
        this.wrong = List.copyOf(wrong);
    }

    /** The first that does not fit. */
    public String entry() {
        return wrong.getFirst().entry();
    }

    /** All that was found, in the order of the file. */
    public List<Wrong> wrong() {
        return wrong;
    }
}
