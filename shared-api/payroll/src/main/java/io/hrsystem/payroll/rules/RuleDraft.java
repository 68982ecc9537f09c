package io.hrsystem.payroll.rules;

import java.time.LocalDate;

/** Rules that somebody has entered. */
public record RuleDraft(String json, LocalDate firstDay) {
    static RuleDraft read(String json) {
        return new RuleDraft(json, RuleData.firstDay(json));
    }
}
