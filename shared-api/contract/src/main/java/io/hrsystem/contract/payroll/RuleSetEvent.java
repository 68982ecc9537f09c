package io.hrsystem.contract.payroll;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;

/** Facts about statutory numbers that were entered, of the platform. */
public sealed interface RuleSetEvent extends DomainEvent {
    /** Of what holds by it; the same for the same. */
    String ruleSetId();

    @Override
    default String subject() {
        return ruleSetId();
    }

    /** @param data the file: JSON with {@code source} and {@code values} */
    record RuleSetDrafted(String ruleSetId, String data) implements RuleSetEvent {}

    /** @param effectiveFrom the first day on which any of it holds */
    record RuleSetPublished(String ruleSetId, LocalDate effectiveFrom, FreeText reason) implements RuleSetEvent {}
}
