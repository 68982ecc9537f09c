package io.hrsystem.query.audit;

import io.hrsystem.contract.payroll.AdjustmentEvent;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollFailuresFound;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunCalculated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunOutdated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunPaid;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunReviewed;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.contract.payroll.RuleSetEvent;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetDrafted;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetPublished;
import io.hrsystem.contract.payroll.RunState;

/** What is told of runs of payroll, of what they pay, and of the numbers they take. */
final class PayrollFacts {
    private static final String STATE = "runState";
    private static final String VERSION = "version";

    private PayrollFacts() {}

    static Told of(PayrollRunEvent event) {
        return switch (event) {
            case PayrollRunStarted it ->
                state(RunState.DRAFT)
                        .and("month", it.month())
                        .and("runKind", it.kind())
                        .and("payDate", it.payDate())
                        .and("items", it.items().isEmpty() ? null : it.items());
            case PayrollCalculationStarted it ->
                state(RunState.DRAFT)
                        .and("revision", it.revision())
                        .and("attendanceCutoff", it.attendanceCutoff())
                        .and("ruleSetId", it.ruleSetId());
            case PayrollFailuresFound it ->
                Told.fact("failures", it.failures())
                        .and("found", it.failures().size())
                        .insteadOf("found", null);
            case PayrollRunCalculated it ->
                state(RunState.CALCULATED)
                        .and("total", it.total())
                        .and("failed", it.failed())
                        .and("gross", it.gross())
                        .and("deductions", it.deductions())
                        .and("net", it.net());
            case PayrollRunOutdated _ -> state(RunState.STALE);
            case PayrollRunReviewed _ -> state(RunState.REVIEWED);
            case PayrollRunFinalised _ -> state(RunState.FINALISED);
            case PayrollRunPaid _ -> state(RunState.PAID);
        };
    }

    private static Told state(RunState state) {
        return Told.fact(STATE, state);
    }

    static Told of(PayslipEvent event) {
        return switch (event) {
            case PayslipCalculated it ->
                Told.fact("month", it.month())
                        .and("runKind", it.kind())
                        .and("payDate", it.payDate())
                        .and(VERSION, it.version())
                        .and("ruleSetId", it.ruleSetId())
                        .and("lines", it.lines())
                        .and("gross", it.gross())
                        .and("taxable", it.taxable())
                        .and("deductions", it.deductions())
                        .and("net", it.net())
                        .and("warnings", it.warnings().isEmpty() ? null : it.warnings());
            case PayslipDropped it -> Told.fact(VERSION, it.version());
            case PayslipNoticeDelivered it -> Told.fact("deliveredAt", it.deliveredAt());
        };
    }

    /** One beside the other. */
    static Told of(AdjustmentEvent event) {
        return switch (event) {
            case AdjustmentOwed it ->
                Told.fact("month", it.month())
                        .insteadOf("month", null)
                        .and("amount", it.amount())
                        .insteadOf("amount", null);
        };
    }

    /** The numbers themselves are too many for a sentence. */
    static Told of(RuleSetEvent event) {
        return switch (event) {
            case RuleSetDrafted _ -> Told.NOTHING;
            case RuleSetPublished it ->
                Told.fact("effectiveFrom", it.effectiveFrom()).because(it.reason());
        };
    }
}
