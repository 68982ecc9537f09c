package io.hrsystem.query.tenants;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.Reads;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What becomes of a company that has ended. */
@Controller
class OffboardingController {
    private final Reads reads;
    private final Endings endings;
    private final JdbcClient command;

    OffboardingController(Reads reads, Endings endings, JdbcTemplate commandJdbc) {
        this.reads = reads;
        this.endings = endings;
        this.command = JdbcClient.create(commandJdbc);
    }

    @BatchMapping(typeName = "Tenant", field = "retainUntil")
    Map<Tenant, LocalDate> retainUntil(List<Tenant> owners, @ContextValue Caller caller) {
        var found = reads.by(caller, () -> endings.of(ids(owners)));
        var days = new HashMap<Tenant, LocalDate>();
        for (var owner : owners) {
            var ending = found.get(owner.id());
            if (ending != null) days.put(owner, ending.retainUntil());
        }
        return days;
    }

    @BatchMapping(typeName = "Tenant", field = "legalHold")
    List<Boolean> legalHold(List<Tenant> owners, @ContextValue Caller caller) {
        var found = reads.by(caller, () -> endings.of(ids(owners)));
        return owners.stream()
                .map(it -> {
                    var ending = found.get(it.id());
                    return ending != null && ending.legalHold();
                })
                .toList();
    }

    @BatchMapping(typeName = "Tenant", field = "exports")
    List<List<CompanyExport>> exports(List<Tenant> owners, @ContextValue Caller caller) {
        var found = reads.by(caller, () -> endings.exports(ids(owners)));
        return owners.stream().map(it -> found.getOrDefault(it.id(), List.of())).toList();
    }

    @BatchMapping(typeName = "Tenant", field = "offboarding")
    List<List<OffboardingProgress>> offboarding(List<Tenant> owners, @ContextValue Caller caller) {
        record Found(
                Map<String, Ending> endings,
                Map<String, List<CompanyExport>> exports,
                Map<String, List<ErasureStepState>> steps) {}
        var ids = ids(owners);
        var found = reads.by(caller, () -> new Found(endings.of(ids), endings.exports(ids), endings.steps(ids)));
        return owners.stream()
                .map(it -> {
                    var ending = found.endings().get(it.id());
                    if (ending == null) return List.<OffboardingProgress>of();
                    return OffboardingProgress.of(
                            ending,
                            found.exports().getOrDefault(it.id(), List.of()),
                            found.steps().getOrDefault(it.id(), List.of()),
                            () -> purged(ending));
                })
                .toList();
    }

    /** The store has written it down with each batch of events that went. */
    private double purged(Ending ending) {
        var events = ending.events();
        if (events == null || events == 0) return 0;
        var gone = command.sql("SELECT coalesce(sum(events), 0) FROM event_purge WHERE tenant_id = ?")
                .param(ending.tenantId())
                .query(Long.class)
                .single();
        return Math.min(1, (double) gone / events);
    }

    private static Collection<String> ids(List<Tenant> tenants) {
        return tenants.stream().map(Tenant::id).toList();
    }
}
