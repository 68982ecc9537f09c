package io.hrsystem.query.audit;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.access.AccessLog;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningService
class AccessLogTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Feed feed;
    private final Client client;
    private final JdbcTemplate log;
    private final Company company;
    private final String admin;

    AccessLogTest(Feed feed, Client client, JdbcTemplate logJdbc) {
        this.feed = feed;
        this.client = client;
        this.log = logJdbc;
        this.company = Company.active(feed, client, "Acme");
        this.admin = client.tokens().of(company.id(), TENANT_ADMIN);
    }

    @Test
    void whoLookedIsShownWithWhenFromWhereAndAtWhat() {
        client.ask(
                client.tokens().superAdmin(),
                "{ tenant(id: \"%s\") { status } }".formatted(company.id()),
                Map.of("X-Correlation-Id", "look-9"));

        var seen = log("first: 1");
        assertThat(seen.<Map<String, Object>>at("accessLog.edges[0].node"))
                .containsEntry("actor", "test-SUPER_ADMIN")
                .containsEntry("address", "127.0.0.1")
                .containsEntry("kind", "SUPER_ADMIN_LOOK")
                .containsEntry("text", "A super administrator looked")
                .containsEntry("what", "tenant " + company.id())
                .containsEntry("correlationId", "look-9");
        assertThat(seen.<String>at("accessLog.edges[0].node.at")).isNotNull();
    }

    @Test
    void pagesAreInTheOrderOfTimeAlsoWithinOneInstantAndPeriodsHaveBothEnds() {
        for (var number : range(0, 7).toArray()) record(NOON.plusSeconds(number / 3), "file-" + number);

        var first = log("first: 4");
        assertThat(what(first)).hasSize(4).first().isEqualTo("file-6");
        var rest = log("first: 4, after: \"%s\"".formatted(first.<String>at("accessLog.pageInfo.endCursor")));
        assertThat(what(rest)).hasSize(3);
        assertThat(what(first)).doesNotContainAnyElementsOf(what(rest));
        assertThat(what(log("from: \"2026-03-02T12:00:01Z\", to: \"2026-03-02T12:00:01Z\"")))
                .containsExactlyInAnyOrder("file-3", "file-4", "file-5");
        assertThat(log("after: \"bm90aGluZw\"").code()).isEqualTo("MALFORMED");
    }

    @Test
    void otherCompaniesAndOtherRolesSeeNothingOfIt() {
        record(NOON, "employees.csv");
        var asked = "tenantId: \"%s\"".formatted(company.id());
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), TENANT_ADMIN);
        assertThat(what(client.ask(other, query(asked)))).isEmpty();
        assertThat(client.ask(client.tokens().of(company.id(), HR_MANAGER), query(asked))
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(what(client.ask(client.tokens().superAdmin(), query(asked)))).contains("employees.csv");
    }

    private void record(Instant at, String what) {
        var caller = new Caller(company.id(), "hr", Set.of(HR_MANAGER), null);
        new AccessLog(log, Clock.fixed(at, ZoneOffset.UTC))
                .record(AccessKind.DOWNLOAD, company.id(), caller, "10.0.0.1", what, "request");
    }

    private Answer log(String asked) {
        return client.ask(admin, query(asked));
    }

    private static String query(String asked) {
        return """
            { accessLog(%s) { edges { node { id at actor address kind text what correlationId } }
                              pageInfo { endCursor } } }
            """.formatted(asked);
    }

    private static List<String> what(Answer answer) {
        return answer.at("accessLog.edges[*].node.what");
    }
}
