package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.DepartmentChange.CreateDepartment;
import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.quotas.Quota;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;
import java.util.List;
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

    record ChangeDepartment(TenantId tenantId, DepartmentChange change) implements OrganisationCommand {
        @Override
        public @Nullable Quota needs() {
            return change instanceof CreateDepartment ? Quota.DEPARTMENTS : null;
        }
    }

    /** All of the changes or none of them; what counts is where they lead to. */
    record Reorganise(TenantId tenantId, List<DepartmentChange> changes) implements OrganisationCommand {
        @Override
        public @Nullable Quota needs() {
            return changes.stream().anyMatch(CreateDepartment.class::isInstance) ? Quota.DEPARTMENTS : null;
        }
    }

    /** @param today in the company */
    record CancelDepartmentChange(
            TenantId tenantId,
            DepartmentId departmentId,
            ChangeId changeId,
            @Nullable FreeText reason,
            LocalDate today) implements OrganisationCommand {}

    record WithdrawDepartmentChange(
            TenantId tenantId,
            DepartmentId departmentId,
            ChangeId changeId,
            @Nullable FreeText reason) implements OrganisationCommand {}
}
