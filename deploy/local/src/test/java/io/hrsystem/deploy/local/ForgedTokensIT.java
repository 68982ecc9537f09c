package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedTokensIT {
    private static final int AT_LEAST = 120;
    /** Before anybody looks for a token. */
    private static final Map<String, Integer> REFUSED_EARLIER =
            Map.of("64 KB", 400, "as Bearer it with dots of another kind", 400, "in a form", 415);

    private final RunningSystem system = RunningSystem.get();

    @ParameterizedTest
    @ValueSource(strings = {Services.COMMAND, Services.QUERY})
    void noForgedTokenGetsInAndNoneIsToldWhy(String service) throws Exception {
        var forger = Forger.of(
                system, Company.onboarded(system, "forged-" + service.charAt(0)).tenant());
        var forgeries = Forgeries.of(forger);
        assertThat(forgeries).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        var taken = new ArrayList<String>();
        var bodies = new HashSet<String>();
        for (var forgery : forgeries.entrySet()) {
            assertThat(knock(service, Knock.bearing(forger.good())).status()).isEqualTo(200);
            var answer = knock(service, forgery.getValue());
            if (isRefused(answer, forgery.getKey())) {
                if (answer.status() == 401) bodies.add(answer.body());
            } else
                taken.add(
                        forgery.getKey() + ": " + answer.raw().lines().limit(1).toList() + answer.body());
        }
        assertThat(taken).isEmpty();
        assertThat(bodies).hasSize(1);
    }

    private static boolean isRefused(Knock.Answer answer, String forgery) {
        var earlier = REFUSED_EARLIER.get(forgery);
        return earlier != null
                ? answer.status() == earlier && answer.body().contains("\"code\":")
                : answer.status() == 401
                        && answer.hasHeader("WWW-Authenticate: Bearer")
                        && answer.hasHeader("Content-Type: application/problem+json");
    }

    private Knock.Answer knock(String service, Knock knock) throws IOException {
        return knock.at(system.ports(), service);
    }
}
