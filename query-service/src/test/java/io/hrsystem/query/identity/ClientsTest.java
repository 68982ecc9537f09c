package io.hrsystem.query.identity;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.ClientEvent.ClientRevoked;
import io.hrsystem.contract.identity.ClientEvent.ClientRotated;
import io.hrsystem.contract.identity.ClientEvent.ClientUsed;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@RunningService
class ClientsTest {
    private static final String QUERY = """
        { clients(first: 10) { edges { node { id name roles createdAt expiresOn lastUsedOn state } } } }
        """;

    private final Client client;
    private final Company company;

    ClientsTest(Feed feed, Client client) {
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void adminsSeeTheClientsOfTheirCompanyAndSuperAdminsOfAny() {
        var last = happen(
                "clock",
                new ClientRegistered("clock", "Gate 1", Set.of(KIOSK, HR_MANAGER), LocalDate.of(2027, 3, 31)),
                new ClientRotated("clock", Instant.EPOCH),
                new ClientUsed("clock", LocalDate.of(2026, 3, 2)));
        var admin = client.tokens().of(company.id(), TENANT_ADMIN);

        assertThat(client.ask(admin, QUERY, last).<List<Map<String, Object>>>at("clients.edges[*].node"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("id", "clock")
                        .containsEntry("name", "Gate 1")
                        .containsEntry("expiresOn", "2027-03-31")
                        .containsEntry("lastUsedOn", "2026-03-02")
                        .containsEntry("state", "ACTIVE")
                        .extractingByKey("roles")
                        .isEqualTo(List.of("HR_MANAGER", "KIOSK")));
        var ofAny = "{ clients(tenantId: \"%s\") { edges { node { id } } } }".formatted(company.id());
        assertThat(client.ask(client.tokens().superAdmin(), ofAny).<List<String>>at("clients.edges[*].node.id"))
                .containsExactly("clock");
        var other = Company.active(company.feed(), client, "Other");
        assertThat(client.ask(client.tokens().of(other.id(), TENANT_ADMIN), ofAny)
                        .<List<String>>at("clients.edges[*].node.id"))
                .isEmpty();
        assertThat(client.ask(client.tokens().of(company.id(), HR_MANAGER), QUERY)
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aRevokedClientReadsNothingMore() {
        var actor = "test-HR_MANAGER";
        var token = client.tokens().of(company.id(), HR_MANAGER);
        var last = happen(actor, new ClientRegistered(actor, "HR", Set.of(HR_MANAGER), null), new ClientRevoked(actor));
        var admin = client.tokens().of(company.id(), TENANT_ADMIN);
        assertThat(client.ask(admin, QUERY, last).<List<String>>at("clients.edges[*].node.state"))
                .containsExactly("REVOKED");

        var refused = client.ask(token, "{ departments { name } }");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("CLIENT_REVOKED");
    }

    private GlobalPosition happen(String id, DomainEvent... events) {
        return company.feed().append(company.id(), StreamIds.client(id), events);
    }
}
