package io.hrsystem.query.platform.recovery;

import static io.hrsystem.query.platform.projections.Anchors.ALL;
import static java.util.stream.Collectors.toSet;

import io.hrsystem.query.platform.projections.Anchors.Applied;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import java.util.Collection;
import java.util.Set;

/** What has to be made anew, so that as few events are read as possible. */
record HealingPlan(Set<ToHeal> parts) {
    /** What is done for one company is compared row by row, which bulk reading is spared. */
    private static final int COST_OF_A_COMPANY = 2;

    /** How many events there are. */
    interface Sizes {
        long ofAll();

        /** @param most counting ends there */
        long ofCompanies(Collection<String> tenants, long most);
    }

    /** @param groups whose tables are all kept elsewhere are not in it: they are copied from there */
    static HealingPlan of(Comparison compared, Fork fork, ProjectionGroups groups, Sizes sizes) {
        var touched = compared.all().stream()
                .filter(it -> isTouched(it, compared, fork))
                .filter(it -> groups.named(it.processor()).tables().length > 0)
                .map(it -> new ToHeal(it.processor(), it.tenant()))
                .collect(toSet());
        return new HealingPlan(isLessByCompany(touched, sizes) ? touched : whole(touched));
    }

    private static boolean isTouched(Applied applied, Comparison compared, Fork fork) {
        return compared.lost().contains(applied) || fork.isBehindOrNear(applied.anchor());
    }

    private static boolean isLessByCompany(Set<ToHeal> touched, Sizes sizes) {
        if (touched.isEmpty() || touched.stream().anyMatch(ToHeal::isOfAll)) return false;
        var companies = touched.stream().map(ToHeal::tenant).collect(toSet());
        var most = sizes.ofAll() / COST_OF_A_COMPANY;
        return sizes.ofCompanies(companies, most + 1) <= most;
    }

    private static Set<ToHeal> whole(Set<ToHeal> touched) {
        return touched.stream().map(it -> new ToHeal(it.processor(), ALL)).collect(toSet());
    }
}
