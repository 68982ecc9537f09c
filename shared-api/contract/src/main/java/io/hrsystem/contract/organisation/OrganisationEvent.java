package io.hrsystem.contract.organisation;

import io.hrsystem.contract.DomainEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts about the departments of one tenant; all of a tenant's departments are one stream. */
public sealed interface OrganisationEvent extends DomainEvent {
    DepartmentId departmentId();

    @Override
    default String subject() {
        return departmentId().value();
    }

    /** Only the root department has no parent. */
    record DepartmentCreated(
            DepartmentId departmentId,
            @Nullable DepartmentId parentId,
            String name,
            String code,
            LocalDate effectiveFrom)
            implements OrganisationEvent {}

    record DepartmentRenamed(DepartmentId departmentId, String name, LocalDate effectiveFrom)
            implements OrganisationEvent {}
}
