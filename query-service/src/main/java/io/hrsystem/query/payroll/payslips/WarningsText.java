package io.hrsystem.query.payroll.payslips;

import io.hrsystem.query.platform.history.DocumentText;

/** Warnings as they are read. */
final class WarningsText extends DocumentText<Warnings> {
    WarningsText() {
        super(Warnings.class);
    }
}
