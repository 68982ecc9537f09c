package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CrossTenantIT {
    private static final long SEED = 13;

    private final RunningSystem system = RunningSystem.get();
    private final Map<String, Recipe> recipes = Recipe.all();
    private final Surfaces surfaces;

    CrossTenantIT() throws Exception {
        surfaces = Surfaces.of(system.superAdmin(), recipes);
    }

    @Test
    void everythingThatCanBeAskedForHasARecipe() {
        assertThat(surfaces.all()).hasSizeGreaterThan(60).isSubsetOf(recipes.keySet());
    }

    /** TN-05. */
    @Test
    void anotherCompanysIdsAreNobodys() throws Exception {
        fuzz("fuzz", 5_000);
    }

    @Test
    @Tag("full")
    void anotherCompanysIdsAreNobodysHoweverOften() throws Exception {
        fuzz("full", 100_000);
    }

    private void fuzz(String name, int requests) throws Exception {
        var random = new Random();
        var own = Inhabitants.of(system, name + "-a", random);
        var others = Inhabitants.of(system, name + "-b", random);
        var before = new Store(system).settledRowsOf(others.company().tenant());
        var there = surfaces.among(recipes);
        var fuzz = new CrossTenantFuzz(own, others, new Asking(system.ports(), surfaces.selection()), there);
        assertThat(fuzz.run(requests, SEED)).isEmpty();
        System.out.printf(
                "%,d requests by %d recipes: %s; what is another's takes %.2f of what is nobody's%n",
                requests, there.size(), fuzz.statuses(), fuzz.ratioOfMedians());
        // of thousands of pairs in turn: one look more would be seen
        assertThat(fuzz.ratioOfMedians()).isBetween(0.75, 1.33);
        assertThat(state(others)).isEqualTo(before);
        assertNowhere(new Haystacks(system, new Needles(List.of(others.canary()))).texts());
        var ids = new ArrayList<>(others.of("EMPLOYEE"));
        ids.add(others.company().tenant());
        assertNowhere(new Haystacks(system, new Needles(ids)).metrics());
    }

    private static void assertNowhere(List<Haystacks.Look> looks) {
        assertThat(looks)
                .allSatisfy(look -> assertThat(look.found()).as(look.place()).isEmpty());
    }

    /** Whether a value is taken elsewhere would tell that there is somebody elsewhere. */
    @Test
    void whatOneCompanyHasTakenIsFreeInAnother() throws Exception {
        for (var domain : List.of("taken-here", "taken-there")) {
            var company = Company.onboarded(system, domain);
            assertThat(company.hire("E-1").employeeId()).isNotEmpty();
        }
    }

    private Map<String, String> state(Inhabitants company) throws Exception {
        return new Store(system).rowsOf(company.company().tenant());
    }
}
