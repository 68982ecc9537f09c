package io.hrsystem.contract.operations;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Facts about events of a company that are taken away to be checked elsewhere. */
public sealed interface AuditPackageEvent extends DomainEvent {
    AuditPackageId packageId();

    @Override
    default String subject() {
        return packageId().value();
    }

    /**
     * Of what was recorded in these days, and before this event.
     *
     * @param from included
     * @param to included
     * @param zone by whose clock days begin
     * @param employeeId of whom alone; null if of the whole company
     */
    record AuditPackageRequested(
            AuditPackageId packageId,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            @Nullable EmployeeId employeeId,
            FreeText reason)
            implements AuditPackageEvent {}
}
