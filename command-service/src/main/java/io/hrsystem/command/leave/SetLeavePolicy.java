package io.hrsystem.command.leave;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;

/** Says by which policy a company grants leave. */
record SetLeavePolicy(TenantId tenant, LeavePolicySet policy) implements AggregateCommand {
    @Override
    public String stream() {
        return StreamIds.leavePolicy(tenant);
    }
}
