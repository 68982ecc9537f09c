package io.hrsystem.payroll.rules;

/** Data of rules that cannot hold; says which entry. */
public final class RulesRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String entry;

    RulesRefused(String entry, String problem) {
        super(entry + ": " + problem);
        this.entry = entry;
    }

    /** Such as {@code pension.rate[2].value}, or {@code withholding-tax-2026-03-01.csv[17]} for a line of a table. */
    public String entry() {
        return entry;
    }
}
