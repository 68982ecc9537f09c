package io.hrsystem.command.employees.leavers;

import static java.util.Objects.requireNonNull;

import io.hrsystem.command.employees.leavers.Leavers.Open;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.recovery.LostErasures;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.storage.LedgerEntry;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * People who were erased after the point of a restore. Their keys are destroyed again by their own entries; this decides
 * it again, and has read models made again that were set back to when names stood in them.
 */
@Component
final class LostPersonErasures implements LostErasures {
    private final Commands commands;
    private final Leavers leavers;

    LostPersonErasures(Commands commands, Leavers leavers) {
        this.commands = commands;
        this.leavers = leavers;
    }

    @Override
    public String kind() {
        return ErasureEntries.KIND;
    }

    @Override
    public boolean again(LedgerEntry entry) {
        var company = TenantId.of(entry.tenant());
        var lost = new Open(
                EmployeeId.of(entry.subject()),
                RetentionClass.valueOf(requireNonNull(entry.details().get(ErasureEntries.CLASS))));
        if (leavers.isDone(company, lost) || !leavers.isThere(company)) return true;
        var command = new ErasePerson(lost.employee(), Set.of(lost.retention()), Map.of(), null);
        commands.asSystem(company, LeaverWork.NAME, sender -> sender.send(command));
        leavers.wake(company);
        return leavers.isDone(company, lost);
    }
}
