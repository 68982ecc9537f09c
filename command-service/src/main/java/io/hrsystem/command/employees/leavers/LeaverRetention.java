package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.batch.Retention;
import io.hrsystem.contract.TenantId;
import org.springframework.stereotype.Component;

/** What is over of people who have left is erased, without anybody asking for it. */
@Component
record LeaverRetention(Leavers leavers) implements Retention {
    @Override
    public String name() {
        return "leavers";
    }

    /** By a task: nodes have to drop keys, which takes longer than a transaction may. */
    @Override
    public void purge(TenantId company) {
        leavers.wakeForDue(company);
    }
}
