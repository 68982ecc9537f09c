package io.hrsystem.query.payroll.payslips;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.query.platform.projections.api.Document;
import java.util.List;

/** In the order of the payslip. */
record PayslipLines(List<PayslipLine> all) implements Document {
    PayslipLines {
        all = List.copyOf(all);
    }
}
