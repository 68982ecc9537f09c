package io.hrsystem.query.platform.graphql;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.ResultNodesInfo;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    /** What a query says is a few bytes more, what it costs a thousand times as much. */
    @ParameterizedTest
    @ValueSource(ints = {2, 1_000})
    void aFragmentCostsAsMuchAsWhatItStandsFor(int aliases) {
        var query = new StringBuilder("{ employees(first: 100) { edges { node {");
        for (var alias = 0; alias < aliases; alias++) query.append(" d%d: department { ...d }".formatted(alias));
        query.append(" } } } } fragment d on Department { id name code }");

        var answer = client.ask(hr, query.toString());

        if (aliases == 2) assertThat(answer.<Object>at("employees.edges")).isNotNull();
        else assertThat(answer.code()).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void fragmentsOfFragmentsAreNotWrittenOutToBeCounted() {
        var query = new StringBuilder("{ employees(first: 100) { edges { node { ...f0 } } } }");
        for (var number = 0; number < 60; number++)
            query.append(" fragment f%d on Employee { ...f%d ...f%d }".formatted(number, number + 1, number + 1));
        query.append(" fragment f60 on Employee { name }");
        var begun = System.nanoTime();

        assertThat(client.ask(hr, query.toString()).code()).isEqualTo("TOO_COMPLEX");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    /** Nothing of it is validated, which alone would take as long as many reads. */
    @Test
    void whatIsTooLongIsNotEvenReadToItsEnd() {
        var query = "{ me { " + "actor ".repeat(6_000) + "} }";

        assertThat(client.ask(hr, query).code()).isEqualTo("TOO_COMPLEX");
    }

    @ParameterizedTest
    @CsvSource({"20, ", "21, TOO_COMPLEX", "1300, TOO_COMPLEX"})
    void soManyQuestionsAreOneQuery(int fields, @Nullable String code) {
        for (var spread : List.of(false, true)) {
            var questions = new StringBuilder();
            for (var field = 0; field < fields; field++) questions.append(" q%d: me { actor }".formatted(field));
            var answer = client.ask(
                    hr,
                    spread
                            ? "{ ...all } fragment all on Query {%s }".formatted(questions)
                            : "{%s }".formatted(questions));
            if (code == null) assertThat(answer.<Object>at("q19.actor")).isNotNull();
            else assertThat(answer.code()).isEqualTo(code);
        }
    }

    /** Departments come without pages: how many there are is known only when they are read. */
    @Test
    void anAnswerThatTurnsOutTooLongIsEndedThere() {
        var execution = GraphQL.newGraphQL(schema(_ -> Collections.nCopies(300, Map.of("name", "x"))))
                .instrumentation(new Limits(new Limits.Settings(5_000, 12, 20, 2_000, 1_000)))
                .build();
        var input = ExecutionInput.newExecutionInput("{ departments { name code parentId } }")
                .build();

        execution.execute(input);

        ResultNodesInfo nodes = input.getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        assertThat(nodes.isMaxResultNodesExceeded()).isTrue();
        assertThat(nodes.getResultNodesCount()).isBetween(1_000, 1_400);
    }

    /** The deepest that the schema allows today is less than the limit of a service, so the limit is set lower. */
    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void nestingEndsSomewhere(int limit, boolean runs) {
        var execution = GraphQL.newGraphQL(schema(_ -> null))
                .instrumentation(new Limits(new Limits.Settings(5_000, limit, 20, 2_000, 10_000)))
                .build();
        for (var query : List.of("""
            { attendanceDay(employeeId: "anna", date: "2026-03-01") { employee { department { id } } } }
            """, """
            { attendanceDay(employeeId: "anna", date: "2026-03-01") { ...day } }
            fragment day on AttendanceDay { employee { ...who } } fragment who on Employee { department { id } }
            """, """
            { a: attendanceDay(employeeId: "anna", date: "2026-03-01") { status }
              b: employee(id: "anna") { ...who }
              c: attendanceDay(employeeId: "anna", date: "2026-03-01") { employee { ...who } } }
            fragment who on Employee { department { id } }
            """)) {
            var errors = execution.execute(query).getErrors();
            assertThat(errors.stream().map(GraphQLError::getErrorType))
                    .as(query)
                    .isEqualTo(runs ? List.of() : List.of(ErrorType.ExecutionAborted));
        }
    }

    /** With fields that find this. */
    private GraphQLSchema schema(DataFetcher<@Nullable Object> root) {
        return source.schema()
                .transform(it -> it.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .dataFetcher(FieldCoordinates.coordinates("Query", "departments"), root)
                        .defaultDataFetcher(_ -> (DataFetcher<@Nullable Object>)
                                field -> field.getSource() instanceof Map<?, ?> found ? found.get("name") : null)
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
