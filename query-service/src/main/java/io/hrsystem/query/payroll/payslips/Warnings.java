package io.hrsystem.query.payroll.payslips;

import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.query.platform.projections.api.Document;
import java.util.List;

/** What somebody should look at before it is paid. */
record Warnings(List<PayslipWarning> all) implements Document {
    Warnings {
        all = List.copyOf(all);
    }
}
