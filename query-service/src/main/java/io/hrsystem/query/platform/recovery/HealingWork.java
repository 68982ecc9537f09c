package io.hrsystem.query.platform.recovery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.Anchors;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.rebuild.CompanyRebuilds;
import io.hrsystem.query.platform.projections.rebuild.Progress;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds.Rebuilt;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes anew what is written down to be. Each part that is done is crossed out: whoever goes on after a crash does the rest. */
@Component
class HealingWork {
    private static final Logger LOG = LoggerFactory.getLogger(HealingWork.class);

    private final ProjectionGroups groups;
    private final Rebuilds rebuilds;
    private final CompanyRebuilds companies;
    private final WayBack wayBack;
    private final Recoveries recoveries;
    private final JdbcTemplate read;

    HealingWork(
            ProjectionGroups groups,
            Rebuilds rebuilds,
            CompanyRebuilds companies,
            WayBack wayBack,
            Recoveries recoveries,
            JdbcTemplate systemJdbc) {
        this.groups = groups;
        this.rebuilds = rebuilds;
        this.companies = companies;
        this.wayBack = wayBack;
        this.recoveries = recoveries;
        this.read = systemJdbc;
    }

    /** @throws RuntimeException if a part cannot be done now; it stays where it is written down */
    void heal(@Nullable String recovery) {
        var parts = ToHeal.in(read);
        var whole =
                parts.stream().filter(ToHeal::isOfAll).map(ToHeal::processor).toList();
        if (!whole.isEmpty()) healAll(whole, recovery);
        var byCompany = parts.stream()
                .filter(it -> !it.isOfAll())
                .collect(groupingBy(ToHeal::tenant, TreeMap::new, mapping(ToHeal::processor, toList())));
        byCompany.forEach((tenant, processors) -> healCompany(tenant, processors, recovery));
    }

    private void healCompany(String tenant, List<String> processors, @Nullable String recovery) {
        var report = companies.run(processors, new TenantId(tenant), Progress.NONE);
        var anchors = new Anchors(read);
        for (var rebuilt : report.rebuilt()) {
            // the last event of all that its rows know, whoever's it is
            wayBack.last(rebuilt.position()).ifPresent(it -> anchors.rebuilt(rebuilt.group(), tenant, it));
            done(rebuilt, new ToHeal(rebuilt.group(), tenant), recovery);
        }
        for (var failure : report.failures().values()) throw failure;
    }

    /** All read models, of which there is nothing. */
    void fill(@Nullable String recovery) {
        healAll(groups.names(), recovery);
    }

    private void healAll(List<String> processors, @Nullable String recovery) {
        var report = rebuilds.run(processors);
        for (var rebuilt : report.rebuilt()) done(rebuilt, ToHeal.ofAll(rebuilt.group()), recovery);
        for (var failure : report.failures().values()) throw failure;
    }

    /** Twice on record rather than not at all. */
    private void done(Rebuilt rebuilt, ToHeal part, @Nullable String recovery) {
        if (recovery != null) recoveries.healed(recovery, rebuilt.group(), rebuilt.events(), rebuilt.took());
        part.remove(read);
        LOG.info("Put right: {}", rebuilt);
    }
}
