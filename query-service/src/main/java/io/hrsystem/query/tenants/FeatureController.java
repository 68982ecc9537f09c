package io.hrsystem.query.tenants;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import graphql.GraphQLContext;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Which features companies have, now or at an earlier moment. */
@Controller
class FeatureController {
    /** Of one company, by feature and then by time. */
    record Switches(List<TenantFeature> all) {
        static final Switches NONE = new Switches(List.of());

        List<String> onAt(@Nullable Instant moment) {
            var last = all.stream()
                    .filter(it -> moment == null || !it.since().isAfter(moment))
                    .collect(toMap(TenantFeature::feature, it -> it, (_, later) -> later, TreeMap::new));
            return last.values().stream()
                    .filter(TenantFeature::enabled)
                    .map(it -> it.feature().key())
                    .toList();
        }
    }

    private final Reads reads;
    private final TenantRepository tenants;

    FeatureController(Reads reads, TenantRepository tenants, BatchLoaderRegistry loaders) {
        this.reads = reads;
        this.tenants = tenants;
        loaders.forTypePair(String.class, Switches.class).registerMappedBatchLoader((ids, loading) -> {
            var context = (GraphQLContext) Objects.requireNonNull(loading.getContext());
            Caller caller = context.get("caller");
            return Mono.fromSupplier(() -> switches(ids, caller));
        });
    }

    private Map<String, Switches> switches(Collection<String> ids, Caller caller) {
        return reads.by(caller, () -> tenants.features(ids)).stream()
                .collect(groupingBy(TenantFeature::tenantId, collectingAndThen(toList(), Switches::new)));
    }

    @SchemaMapping(typeName = "Tenant", field = "features")
    @Needs(Permission.READ_TENANT)
    CompletableFuture<List<String>> features(
            Tenant tenant, @Argument @Nullable Instant asOf, DataLoader<String, Switches> switches) {
        return switches.load(tenant.id())
                .thenApply(it -> Objects.requireNonNullElse(it, Switches.NONE).onAt(asOf));
    }
}
