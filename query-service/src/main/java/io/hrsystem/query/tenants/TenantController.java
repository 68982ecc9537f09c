package io.hrsystem.query.tenants;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import graphql.relay.Connection;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Owners;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class TenantController {
    private final Reads reads;
    private final TenantRepository tenants;

    TenantController(Reads reads, TenantRepository tenants) {
        this.reads = reads;
        this.tenants = tenants;
    }

    /** A super admin asks for any; for all others there is only their own. */
    @QueryMapping
    @Needs(Permission.READ_TENANT)
    @Nullable
    Tenant tenant(@Argument @Nullable String id, @ContextValue Caller caller) {
        var own = caller.tenant().value();
        var asked = id == null ? own : id;
        if (!caller.reaches(Permission.READ_TENANT, Scope.PLATFORM) && !asked.equals(own)) return null;
        return reads.by(caller, () -> tenants.find(asked).orElse(null));
    }

    @QueryMapping
    @Needs(Permission.READ_TENANTS)
    Connection<Tenant> tenants(
            @Argument @Nullable TenantStatus status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 1);
        var rows = reads.by(
                caller, () -> tenants.page(status == null ? null : status.name(), paging.after(0, ""), paging.limit()));
        return paging.page(rows, it -> List.of(it.id()));
    }

    @BatchMapping
    Map<Tenant, Settings> settings(List<Tenant> owners, @ContextValue Caller caller) {
        var found = reads.by(caller, () -> tenants.settings(ids(owners)));
        return Owners.match(owners, Tenant::id, found, Settings::tenantId);
    }

    @BatchMapping
    List<List<Onboarding>> onboarding(List<Tenant> owners, @ContextValue Caller caller) {
        var found = reads.by(caller, () -> tenants.onboarding(ids(owners)));
        var byTenant = found.stream().collect(groupingBy(Onboarding::tenantId));
        return owners.stream()
                .map(it -> byTenant.getOrDefault(it.id(), List.of()).stream()
                        .sorted(comparing(Onboarding::step))
                        .toList())
                .toList();
    }

    private static Collection<String> ids(List<Tenant> tenants) {
        return tenants.stream().map(Tenant::id).toList();
    }
}
