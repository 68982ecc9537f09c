package io.hrsystem.query.organisation;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.DepartmentReference;
import io.hrsystem.query.platform.graphql.api.Moment;
import io.hrsystem.query.platform.graphql.api.Moments;
import io.hrsystem.query.platform.graphql.api.Owners;
import io.hrsystem.query.platform.graphql.api.TenantReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class DepartmentController {
    private final Reads reads;
    private final DepartmentRepository departments;
    private final Moments moments;

    DepartmentController(Reads reads, DepartmentRepository departments, Moments moments) {
        this.reads = reads;
        this.departments = departments;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_DEPARTMENTS)
    List<DepartmentOn> departments(
            @Argument @Nullable LocalDate asOf, @Argument @Nullable Instant knownAt, @ContextValue Caller caller) {
        return reads.by(caller, () -> {
            var moment = moments.of(caller, asOf, knownAt);
            return at(moment, departments.all(caller.tenant().value(), moment.asOf(), moment.knownAt()));
        });
    }

    @BatchMapping(typeName = "Employee", field = "department")
    Map<DepartmentReference, DepartmentOn> departmentOf(List<DepartmentReference> owners, @ContextValue Caller caller) {
        return reads.by(
                caller,
                () -> Owners.byMoment(owners, DepartmentReference::moment, (moment, some) -> {
                    var ids = some.stream()
                            .map(DepartmentReference::departmentId)
                            .distinct()
                            .toList();
                    var found = departments.findAll(caller.tenant().value(), ids, moment.asOf(), moment.knownAt());
                    return Owners.match(some, DepartmentReference::departmentId, at(moment, found), DepartmentOn::id);
                }));
    }

    /** A super admin's own day: roots hold from the beginning. */
    @BatchMapping(typeName = "Tenant", field = "rootDepartment")
    Map<TenantReference, DepartmentOn> rootOf(List<TenantReference> owners, @ContextValue Caller caller) {
        var tenants = owners.stream().map(TenantReference::tenantId).toList();
        return reads.by(caller, () -> {
            var moment = moments.of(caller, null, null);
            var found = departments.roots(tenants, moment.asOf(), moment.knownAt());
            return Owners.match(
                    owners,
                    TenantReference::tenantId,
                    at(moment, found),
                    it -> it.department().tenantId());
        });
    }

    private static List<DepartmentOn> at(Moment moment, List<Department> found) {
        return found.stream().map(it -> new DepartmentOn(it, moment)).toList();
    }
}
