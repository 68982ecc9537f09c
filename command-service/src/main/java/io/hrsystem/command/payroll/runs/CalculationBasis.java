package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.LocalDate;

/**
 * What a run is a function of.
 *
 * @param inputs the last event that counts
 * @param attendanceCutoff the last closed day that counts
 */
record CalculationBasis(GlobalPosition inputs, LocalDate attendanceCutoff, String ruleSetId) {
    UpTo upTo() {
        return new UpTo(inputs.xid(), inputs.pos(), null);
    }
}
