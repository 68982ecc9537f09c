package io.hrsystem.query.platform.access;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class SuperAdminLooksTest {
    private final Client client;
    private final Company company;
    private final JdbcClient command;
    private final JdbcTemplate log;

    SuperAdminLooksTest(Feed feed, Client client, TestDatabases databases, JdbcTemplate logJdbc) {
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.command = JdbcClient.create(databases.command().system());
        this.log = logJdbc;
    }

    @Test
    void aLookIntoACompanyIsOnRecord() {
        client.ask(
                client.tokens().superAdmin(),
                "{ tenant(id: \"%s\") { ...names } } fragment names on Tenant { companyName }".formatted(company.id()),
                Map.of("X-Correlation-Id", "look-1"));

        assertThat(records("look-1"))
                .containsExactly("%s SUPER_ADMIN_LOOK tenant %s 127.0.0.1".formatted(company.id(), company.id()));
    }

    @Test
    void whatIsNoCompanysIsThePlatforms() {
        var id = company.root();
        client.ask(
                client.tokens().superAdmin(),
                "{ replay(id: \"%s\") { state } }".formatted(id),
                Map.of("X-Correlation-Id", "look-4"));

        assertThat(records("look-4")).containsExactly("platform SUPER_ADMIN_LOOK replay %s 127.0.0.1".formatted(id));
    }

    @Test
    void valuesAreNot() {
        client.ask(
                client.tokens().superAdmin(),
                "{ tenants(first: 1) { edges { cursor } } employees(nameStartsWith: \"Anna\") { edges { cursor } } }",
                Map.of("X-Correlation-Id", "look-2"));

        assertThat(records("look-2")).containsExactly("platform SUPER_ADMIN_LOOK tenants, employees 127.0.0.1");
    }

    @Test
    void whatIsRefusedAsTooMuchIsNotEvenWrittenOut() {
        var bomb = new StringBuilder("{");
        for (var alias = 0; alias < 1_000; alias++) bomb.append(" a%d: tenants { ...all }".formatted(alias));
        bomb.append("} fragment all on TenantConnection { edges { node { id } } }");
        var answer = client.ask(client.tokens().superAdmin(), bomb.toString(), Map.of("X-Correlation-Id", "look-3"));

        assertThat(answer.code()).isEqualTo("TOO_COMPLEX");
        assertThat(records("look-3")).isEmpty();
    }

    @Test
    void whatPeopleReadOfTheirOwnCompanyIsNot() {
        client.ask(
                client.tokens().of(company.id(), HR_MANAGER), "{ tenant { id } }", Map.of("X-Correlation-Id", "own-1"));

        assertThat(records("own-1")).isEmpty();
    }

    @Test
    void theRoleThatWritesItCanNeitherReadNorChangeIt() {
        for (var sql : List.of(
                "SELECT count(*) FROM access_log",
                "UPDATE access_log SET actor = 'nobody'",
                "DELETE FROM access_log",
                "SELECT count(*) FROM event",
                "SELECT count(*) FROM alert"))
            assertThatThrownBy(() -> log.execute(sql)).as(sql).isInstanceOf(DataAccessException.class);
    }

    private List<String> records(String correlation) {
        return command.sql("""
            SELECT tenant_id || ' ' || kind || ' ' || what || ' ' || address FROM access_log WHERE correlation = ?
            """).param(correlation).query(String.class).list();
    }
}
