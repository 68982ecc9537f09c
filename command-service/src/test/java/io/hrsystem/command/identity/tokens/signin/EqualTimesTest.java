package io.hrsystem.command.identity.tokens.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Browser;
import io.hrsystem.command.Company;
import io.hrsystem.command.Person;
import io.hrsystem.command.RunningService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a "no" takes says nothing. The shortest of many is compared: all else is the machine's. */
class EqualTimesTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String WRONG = "not the quiet blue whale";
    private static final int TRIES = 20;
    /** Of the shortest; without its hash an answer would take a tenth. */
    private static final double MOST = 1.6;

    private record Claimed(String domain, String email) {}

    @Test
    void unknownCompanyUnknownAddressAndWrongPasswordTakeAlike() {
        var kim = Person.of(SERVICE, Company.onboard(SERVICE));
        var claims = List.of(
                new Claimed(kim.domain(), kim.email()),
                new Claimed(kim.domain(), "nobody@company.example"),
                new Claimed("no-such-company", kim.email()),
                new Claimed("no such company!", "no address"));
        var browser = new Browser(SERVICE.api());
        var seal = Browser.sealOf(browser.get("/sign-in"));
        var shortest = new HashMap<Claimed, Long>();
        for (var i = 0; i < TRIES; i++) {
            // nobody is held back here
            SERVICE.database().sql("DELETE FROM sign_in_attempt").update();
            for (var claimed : claims) shortest.merge(claimed, time(browser, claimed, seal), Math::min);
        }
        var fastest = shortest.values().stream().mapToLong(it -> it).min().orElseThrow();
        assertThat(shortest)
                .allSatisfy((_, time) -> assertThat(time / (double) fastest).isLessThan(MOST));
    }

    private static long time(Browser browser, Claimed claimed, String seal) {
        var form = Map.of("domain", claimed.domain(), "email", claimed.email(), "password", WRONG, "seal", seal);
        var before = System.nanoTime();
        assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(401);
        return System.nanoTime() - before;
    }
}
