package io.hrsystem.query.payroll;

import io.hrsystem.query.platform.history.DocumentText;
import jakarta.persistence.Converter;

/** Allowances as the entity reads them. */
@Converter
final class AllowancesText extends DocumentText<Allowances> {
    AllowancesText() {
        super(Allowances.class);
    }
}
