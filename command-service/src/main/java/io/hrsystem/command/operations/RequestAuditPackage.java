package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.operations.AuditPackageId;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

record RequestAuditPackage(
        AuditPackageId packageId,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable EmployeeId employeeId,
        FreeText reason)
        implements AggregateCommand {
    @Override
    public String stream() {
        return StreamIds.auditPackage(packageId);
    }
}
