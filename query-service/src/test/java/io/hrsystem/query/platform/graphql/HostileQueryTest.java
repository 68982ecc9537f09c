package io.hrsystem.query.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** Every argument of the schema with everything that it is not made for, as a literal and as a variable. */
@RunningService
class HostileQueryTest {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "101",
            "1.5",
            "1e400",
            "99999999999999999999",
            "[]",
            "[null]",
            "[[[[[[]]]]]]",
            "{}",
            "{a: 1}",
            "RICH",
            "\"\"",
            "\" \"",
            "\"" + "a".repeat(5_000) + "\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u202eabc\"",
            "\"e\\u0301\"",
            "\"' OR 1=1; --\"",
            "\"%\"",
            "\"_\"",
            "\"\\\\\"",
            "\"0000-01-01\"",
            "\"-0001-01-01\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"2026-02-30\"",
            "\"2026-03-02T09:00:00Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"01A21741-EF67-784B-8FFD-78B8BC7DC618\"",
            "\"01a21741-ef67-784b-8ffd-78b8bc7dc618\"",
            "\"platform\"",
            "\"AAAA\"",
            "\"////////\"");

    private static final List<String> DOCUMENTS = List.of(
            "",
            " ",
            "null",
            "{",
            "{ }",
            "{ me }",
            "{ me { nothing } }",
            "{ nothing }",
            "mutation { me { actor } }",
            "subscription { me { actor } }",
            "query a { me { actor } } query b { me { actor } }",
            "{ me { ...x } }",
            "{ me { ...x } } fragment x on Me { ...x actor }",
            "query($v: Nothing) { me { actor } }",
            "query($v: Int!) { me { actor } }",
            "{ me @skip(if: 1) { actor } }",
            "{ me @nothing { actor } }",
            "{ me { actor } } # \u0000",
            "{ a\u0000b }",
            "{ __typename }",
            "{".repeat(5_000),
            "{ me { actor } } ".repeat(500));

    private final Client client;
    private final GraphQLSchema schema;
    private final Company company;
    private final List<String> broken = new ArrayList<>();
    private int cases;

    HostileQueryTest(Feed feed, Client client, GraphQlSource source) {
        this.client = client;
        this.schema = source.schema();
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void nothingThatCanBeAskedIsAFaultOfOurs() {
        for (var token : List.of(
                client.tokens().of(company.id(), Role.TENANT_ADMIN),
                client.tokens().superAdmin())) {
            for (var document : DOCUMENTS) ask(token, document);
            for (var field : schema.getQueryType().getFieldDefinitions())
                for (var argument : field.getArguments()) attack(token, field, argument);
        }

        assertThat(broken).as("of %d cases", cases).isEmpty();
        assertThat(cases).isGreaterThan(1_000);
    }

    private void attack(String token, GraphQLFieldDefinition field, GraphQLArgument attacked) {
        for (var value : VALUES) {
            ask(token, "{ %s }".formatted(call(field, attacked, value)));
            if (attacked.getType() instanceof GraphQLNonNull) continue;
            ask(
                    token,
                    "query($v: %s = %s) { %s }"
                            .formatted(
                                    GraphQLTypeUtil.simplePrint(attacked.getType()),
                                    value,
                                    call(field, attacked, "$v")));
        }
    }

    /** The other arguments are as they should be. */
    private static String call(GraphQLFieldDefinition field, GraphQLArgument attacked, String value) {
        var arguments = field.getArguments().stream()
                .flatMap(it -> it == attacked
                        ? Stream.of(it.getName() + ": " + value)
                        : it.getType() instanceof GraphQLNonNull
                                ? Stream.of(it.getName() + ": " + good(it))
                                : Stream.of())
                .collect(Collectors.joining(", "));
        return "%s(%s) { __typename }".formatted(field.getName(), arguments);
    }

    private static String good(GraphQLArgument argument) {
        return switch (GraphQLTypeUtil.unwrapAll(argument.getType()).getName()) {
            case "Date" -> "\"2026-03-02\"";
            case "Int" -> "1";
            default -> "\"01a21741-ef67-784b-8ffd-78b8bc7dc618\"";
        };
    }

    private void ask(String token, String document) {
        cases++;
        var answer = client.ask(token, document, Map.of());
        if (answer.status() >= 500 || answer.body().contains("\"INTERNAL\""))
            broken.add("%s%n  -> %d %s"
                    .formatted(
                            document.length() > 300 ? document.substring(0, 300) + "…" : document,
                            answer.status(),
                            answer.body()));
    }
}
