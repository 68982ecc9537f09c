package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;

/** @param already what was said to be owed for that month when it was computed, in won */
record OweAdjustment(AdjustmentOwed owed, long already) implements AggregateCommand {
    @Override
    public String stream() {
        return StreamIds.adjustments(owed.employeeId());
    }
}
