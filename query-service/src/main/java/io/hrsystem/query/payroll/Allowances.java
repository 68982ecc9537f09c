package io.hrsystem.query.payroll;

import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.query.platform.projections.api.Document;
import java.util.List;

/** What is paid each month besides the base, in the order of the contract. */
record Allowances(List<Allowance> all) implements Document {
    Allowances {
        all = List.copyOf(all);
    }
}
