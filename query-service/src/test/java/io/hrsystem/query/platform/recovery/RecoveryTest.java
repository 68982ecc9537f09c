package io.hrsystem.query.platform.recovery;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.HistoryNumber;
import io.hrsystem.eventstore.KnownPosition;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.PastRecovery;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of a recovery, and positions of what it has undone. */
@RunningService
class RecoveryTest {
    private static final PositionCode CODE = Client.POSITIONS;

    private final Client client;
    private final TestDatabases databases;
    private final Company company;

    RecoveryTest(Feed feed, Client client, TestDatabases databases) {
        this.client = client;
        this.databases = databases;
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void theLastOneIsToldAsItIsOnRecord() {
        var tenant = TenantId.next().value();
        var recovery = PastRecovery.in(databases)
                .common(7, 8, 2)
                .lost(tenant)
                .lost("platform")
                .lost(tenant);
        recovery.put(
                        "INSERT INTO recovery_decision VALUES (?, ?, 'e1', 'ACCOUNT_DISABLED', 'a1', 'CLOSED')",
                        recovery.id(),
                        tenant)
                .put("INSERT INTO recovery_healed VALUES (?, 'attendance', 12, 0.5)", recovery.id())
                .put("INSERT INTO recovery_check VALUES (?, 'GATE', false, 'not yet', now())", recovery.id());

        var answer = client.ask(client.tokens().superAdmin(), """
            { recovery { at lastCommonPosition ledgerPosition
                lostEvents { count byTenant { tenantId count } list(first: 2) { edges { node { type tenantId actor recordedAt } }
                  pageInfo { hasNextPage endCursor } } }
                decisions { kind target state } healed { projection events seconds } checks { name ok detail } } }
            """);

        assertThat(CODE.known(answer.at("recovery.lastCommonPosition")))
                .contains(new KnownPosition(new GlobalPosition(7, 8), 2));
        assertThat(answer.<String>at("recovery.ledgerPosition")).isNull();
        assertThat(answer.<Integer>at("recovery.lostEvents.count")).isEqualTo(3);
        assertThat(answer.<Map<String, Object>>at("recovery.lostEvents.byTenant[0]"))
                .isEqualTo(Map.of("tenantId", tenant, "count", 2));
        assertThat(answer.<List<String>>at("recovery.lostEvents.list.edges[*].node.tenantId"))
                .containsExactly(tenant, "platform");
        assertThat(answer.<Map<String, Object>>at("recovery.lostEvents.list.edges[0].node"))
                .containsEntry("type", "employees.EmployeeHired")
                .containsEntry("actor", "somebody")
                .containsEntry("recordedAt", "2026-03-02T09:00:00Z");
        assertThat(answer.<Map<String, Object>>at("recovery.decisions[0]"))
                .isEqualTo(Map.of("kind", "ACCOUNT_DISABLED", "target", "a1", "state", "CLOSED"));
        assertThat(answer.<Map<String, Object>>at("recovery.healed[0]"))
                .isEqualTo(Map.of("projection", "attendance", "events", 12, "seconds", 0.5));
        assertThat(answer.<Map<String, Object>>at("recovery.checks[0]"))
                .isEqualTo(Map.of("name", "GATE", "ok", false, "detail", "not yet"));

        var next = client.ask(client.tokens().superAdmin(), """
            { recovery { lostEvents { list(first: 2, after: "%s") { edges { node { tenantId } } pageInfo { hasNextPage } } } } }
            """.formatted(
                        answer.<String>at("recovery.lostEvents.list.pageInfo.endCursor")));
        assertThat(next.<List<String>>at("recovery.lostEvents.list.edges[*].node.tenantId"))
                .containsExactly(tenant);
        assertThat(next.<Boolean>at("recovery.lostEvents.list.pageInfo.hasNextPage"))
                .isFalse();
    }

    @Test
    void nobodyOfACompanyIsTold() {
        assertThat(client.ask(client.tokens().of(company.id(), TENANT_ADMIN), "{ recovery { at } }")
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aPositionBehindTheLastCommonEventIsRefusedIfItIsOfTheLostHistory() {
        var last = company.hire(EmployeeId.next(), "1", "Anna");
        var now = history();
        PastRecovery.in(databases).common(last.xid() - 1, 0, now);

        assertThat(ask(last, now).status()).isEqualTo(200);
        var refused = ask(last, now - 1);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("POSITION_OF_LOST_HISTORY");
        // of before there were numbers
        assertThat(ask(last, 0).status()).isEqualTo(409);
        assertThat(ask(new GlobalPosition(last.xid() - 1, 0), now - 1).status()).isEqualTo(200);
    }

    private Answer ask(GlobalPosition position, int history) {
        return client.ask(
                client.tokens().of(company.id(), HR_MANAGER),
                "{ employees { edges { node { name } } } }",
                Map.of("HR-Min-Position", CODE.hide(new KnownPosition(position, history))));
    }

    private int history() {
        return JdbcClient.create(databases.command().system())
                .sql("SELECT " + HistoryNumber.SQL)
                .query(Integer.class)
                .single();
    }
}
