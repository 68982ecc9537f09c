package io.hrsystem.query.organisation;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.DepartmentReference;
import io.hrsystem.query.platform.graphql.api.Owners;
import io.hrsystem.query.platform.graphql.api.TenantReference;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class DepartmentController {
    private final Reads reads;
    private final DepartmentRepository departments;

    DepartmentController(Reads reads, DepartmentRepository departments) {
        this.reads = reads;
        this.departments = departments;
    }

    @QueryMapping
    @RolesAllowed({"TENANT_ADMIN", "HR_MANAGER", "PAYROLL_MANAGER"})
    List<Department> departments(@ContextValue Caller caller) {
        return reads.by(caller, () -> departments.all(caller.tenant().value()));
    }

    @BatchMapping(typeName = "Employee", field = "department")
    Map<DepartmentReference, Department> departmentOf(List<DepartmentReference> owners, @ContextValue Caller caller) {
        var ids = owners.stream()
                .map(DepartmentReference::departmentId)
                .distinct()
                .toList();
        var found = reads.by(caller, () -> departments.findAll(caller.tenant().value(), ids));
        return Owners.match(owners, DepartmentReference::departmentId, found, Department::id);
    }

    @BatchMapping(typeName = "Tenant", field = "rootDepartment")
    Map<TenantReference, Department> rootOf(List<TenantReference> owners, @ContextValue Caller caller) {
        var tenants = owners.stream().map(TenantReference::tenantId).toList();
        var found = reads.by(caller, () -> departments.roots(tenants));
        return Owners.match(owners, TenantReference::tenantId, found, Department::tenantId);
    }
}
