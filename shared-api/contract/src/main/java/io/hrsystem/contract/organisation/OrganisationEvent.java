package io.hrsystem.contract.organisation;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the departments of one tenant; all of a tenant's departments are one stream. Each carries one change of
 * one department, which holds from {@code effectiveFrom} until the next change of the same fact.
 */
public sealed interface OrganisationEvent extends DomainEvent {
    DepartmentId departmentId();

    @Override
    default String subject() {
        return departmentId().value();
    }

    /** Only the root department has no parent; it holds from the beginning, whatever its date. */
    record DepartmentCreated(
            DepartmentId departmentId,
            @Nullable DepartmentId parentId,
            String name,
            String code,
            LocalDate effectiveFrom)
            implements OrganisationEvent {
        /** What cancels or withdraws the founding names it by this. */
        public ChangeId founding() {
            return ChangeId.ofBeginning(departmentId.value());
        }
    }

    /** @param changeId null in those of before changes had ids */
    record DepartmentRenamed(
            DepartmentId departmentId,
            String name,
            LocalDate effectiveFrom,
            @Nullable ChangeId changeId) implements OrganisationEvent {
        /** Its id; of one that was stored without it, always the same made of what it says. */
        public ChangeId change() {
            if (changeId != null) return changeId;
            var content = departmentId + " " + effectiveFrom + " " + name;
            return new ChangeId(UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                    .toString());
        }
    }

    record DepartmentMoved(DepartmentId departmentId, ChangeId changeId, DepartmentId parentId, LocalDate effectiveFrom)
            implements OrganisationEvent {}

    /** @param effectiveFrom the first day without it */
    record DepartmentClosed(DepartmentId departmentId, ChangeId changeId, LocalDate effectiveFrom)
            implements OrganisationEvent {}

    /** @param head null if the place is vacant */
    record DepartmentHeadChanged(
            DepartmentId departmentId,
            ChangeId changeId,
            @Nullable EmployeeId head,
            LocalDate effectiveFrom) implements OrganisationEvent {}

    /** A change that was planned will not happen. */
    record DepartmentChangeCancelled(
            DepartmentId departmentId,
            ChangeId changeId,
            @Nullable FreeText reason) implements OrganisationEvent {}

    /** A change should never have been; what it had replaced holds again. */
    record DepartmentChangeWithdrawn(
            DepartmentId departmentId,
            ChangeId changeId,
            @Nullable FreeText reason) implements OrganisationEvent {}
}
