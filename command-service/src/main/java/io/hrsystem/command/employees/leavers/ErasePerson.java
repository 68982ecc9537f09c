package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.RetentionClass;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Erases what nothing says to keep any more.
 *
 * @param classes those that are over
 * @param keptUntil all of them, for who asked
 */
record ErasePerson(
        EmployeeId employeeId,
        Set<RetentionClass> classes,
        Map<RetentionClass, LocalDate> keptUntil,
        @Nullable FreeText reason)
        implements AggregateCommand {
    @Override
    public String stream() {
        return StreamIds.personErasure(employeeId);
    }
}
