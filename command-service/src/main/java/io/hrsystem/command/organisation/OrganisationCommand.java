package io.hrsystem.command.organisation;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.quotas.Quota;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a company's organisation. */
sealed interface OrganisationCommand extends AggregateCommand {
    TenantId tenantId();

    @Override
    default String stream() {
        return StreamIds.organisation(tenantId());
    }

    record CreateRootDepartment(TenantId tenantId, DepartmentId departmentId, String name, LocalDate effectiveFrom)
            implements OrganisationCommand {}

    /** Without a parent the department lies directly below the root. */
    record CreateDepartment(
            TenantId tenantId,
            DepartmentId departmentId,
            @Nullable DepartmentId parentId,
            String name,
            String code,
            LocalDate effectiveFrom)
            implements OrganisationCommand {
        @Override
        public Quota needs() {
            return Quota.DEPARTMENTS;
        }
    }

    record RenameDepartment(TenantId tenantId, DepartmentId departmentId, String name, LocalDate effectiveFrom)
            implements OrganisationCommand {}
}
