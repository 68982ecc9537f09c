package io.hrsystem.query.platform.graphql;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunningService
class LimitsTest {
    private final Client client;
    private final String hr;

    LimitsTest(Feed feed, Client client) {
        this.client = client;
        this.hr = client.tokens().of(Company.active(feed, client, "Acme").id(), HR_MANAGER);
    }

    @Test
    void aListMayBeReadInFull() {
        var answer = client.ask(hr, """
            { attendanceDays(from: "2026-03-01", to: "2026-03-31", first: 100) { edges { cursor node { date status checkIn
                checkOut recognisedMinutes lateMinutes earlyLeaveMinutes gapMinutes overtimeMinutes nightMinutes version
                employee { id employeeNumber name email position status hiredOn department { id name code } } } }
                pageInfo { hasNextPage endCursor } } }
            """);
        assertThat(answer.<Object>at("attendanceDays.edges")).isNotNull();
    }

    @Test
    void manyListsAtOnceAreTooMuch() {
        var query = new StringBuilder("{");
        for (var alias = 0; alias < 20; alias++)
            query.append(" l%d: employees(first: 100) { edges { node { id name email } } }".formatted(alias));

        assertThat(client.ask(hr, query + "}").code()).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void nestingEndsSomewhere() {
        var deep = "{ __schema { types { fields { type " + "{ ofType ".repeat(12) + "{ name }" + " }".repeat(12)
                + " } } } }";
        assertThat(client.ask(hr, deep).code()).isIn("TOO_COMPLEX", "MALFORMED");
        var fragments = """
            query { employees { ...e } } fragment e on EmployeeConnection { edges { node { department { ...d } } } }
            fragment d on Department { id name code parentId effectiveFrom __typename }
            """;
        assertThat(client.ask(hr, fragments).<Object>at("employees")).isNotNull();
    }

    @Test
    void theSchemaIsNotForStrangers() {
        assertThat(client.ask(hr, "{ __schema { types { name } } }").code()).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ employees(first: 0) { edges { cursor } } }",
                "{ employees(first: 101) { edges { cursor } } }",
                "{ employees(first: -1) { edges { cursor } } }",
                "{ employees(after: \"nonsense\") { edges { cursor } } }",
                "{ employees(after: \"AAAA\") { edges { cursor } } }",
                "{ employees(nameStartsWith: \"a\\u0000b\") { edges { cursor } } }",
                "{ employees(status: RICH) { edges { cursor } } }",
                "{ attendanceBoard(date: \"yesterday\") { present } }",
                "{ attendanceDays(from: \"2026-03-01\", to: \"2026-03-31\", after: \"YR9i\") { edges { cursor } } }",
                "{ salary }",
                "{ me { actor }",
                "mutation { me }"
            })
    void whatMakesNoSenseIsMalformed(String query) {
        assertThat(client.ask(hr, query).code()).isEqualTo("MALFORMED");
    }
}
