package io.hrsystem.query.payroll.payslips;

import io.hrsystem.query.platform.history.DocumentText;

/** Lines as they are read. */
final class PayslipLinesText extends DocumentText<PayslipLines> {
    PayslipLinesText() {
        super(PayslipLines.class);
    }
}
