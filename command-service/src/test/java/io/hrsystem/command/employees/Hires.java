package io.hrsystem.command.employees;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;

/** How much of hires a company has in each table that a hire is written to. */
record Hires(int events, int claims, int rosterEntries) {
    static Hires of(Company company, RunningService service) {
        return service.database()
                .sql("""
                    SELECT (SELECT count(*) FROM event WHERE tenant_id = :tenant AND stream_id LIKE 'employee:%'),
                           (SELECT count(*) FROM claim_period WHERE tenant_id = :tenant),
                           (SELECT count(*) FROM roster WHERE tenant_id = :tenant)
                    """)
                .param("tenant", company.tenant())
                .query((row, _) -> new Hires(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** A whole hire more; number and address are claimed. */
    Hires andOne() {
        return new Hires(events + 1, claims + 2, rosterEntries + 1);
    }
}
