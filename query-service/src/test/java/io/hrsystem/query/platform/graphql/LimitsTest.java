package io.hrsystem.query.platform.graphql;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;

@RunningService
class LimitsTest {
    private final Client client;
    private final GraphQlSource source;
    private final String hr;

    LimitsTest(Feed feed, Client client, GraphQlSource source) {
        this.client = client;
        this.source = source;
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

    /** The deepest that the schema allows today is less than the limit of a service, so the limit is set lower. */
    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void nestingEndsSomewhere(int limit, boolean runs) {
        var execution = GraphQL.newGraphQL(schema())
                .instrumentation(new Limits().maxDepth(new Limits.Settings(limit, 5_000)))
                .build();
        for (var query : List.of("""
            { attendanceDay(employeeId: "anna", date: "2026-03-01") { employee { department { id } } } }
            """, """
            { attendanceDay(employeeId: "anna", date: "2026-03-01") { ...day } }
            fragment day on AttendanceDay { employee { ...who } } fragment who on Employee { department { id } }
            """)) {
            var errors = execution.execute(query).getErrors();
            assertThat(errors.stream().map(GraphQLError::getErrorType))
                    .as(query)
                    .isEqualTo(runs ? List.of() : List.of(ErrorType.ExecutionAborted));
        }
    }

    /** With fields that find nothing. */
    private GraphQLSchema schema() {
        return source.schema()
                .transform(it -> it.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .defaultDataFetcher(_ -> (DataFetcher<@Nullable Object>) _ -> null)
                        .build()));
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
                "{ attendanceBoard(date: \"9999999-01-01\") { present } }",
                "{ attendanceBoard(date: \"+999999999-12-31\") { present } }",
                "{ attendanceBoard(date: \"2026-03-02T00:00:00Z\") { present } }",
                "{ employee(id: \"a\\u0000b\") { name } }",
                "{ attendanceDay(employeeId: \"\\u0000\", date: \"2026-03-02\") { status } }",
                "{ salary }",
                "{ me { actor }",
                "mutation { me }"
            })
    void whatMakesNoSenseIsMalformed(String query) {
        assertThat(client.ask(hr, query).code()).isEqualTo("MALFORMED");
    }
}
