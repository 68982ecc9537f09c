package io.hrsystem.bench.hold;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.bench.service.Companies;
import io.hrsystem.bench.service.Services;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one caller does against the others. */
enum Attack {
    TWENTY_FOLD("one company at twenty times its share", 200) {
        @Override
        Call call(Services services, Companies companies) {
            return new Call(
                    services.queryPort(), "/graphql", bearer(companies.managersToken(0)), graphQl(EverydayWork.READ));
        }
    },
    ALIASES("1,000 aliases of a list", 20) {
        @Override
        Call call(Services services, Companies companies) {
            var query = IntStream.range(0, 1_000)
                    .mapToObj("a%d: employees(first: 100) { edges { node { name } } } "::formatted)
                    .collect(Collectors.joining("", "{ ", "}"));
            return new Call(services.queryPort(), "/graphql", bearer(companies.managersToken(0)), graphQl(query));
        }
    },
    FRAGMENTS("1,000 aliases of a fragment", 20) {
        @Override
        Call call(Services services, Companies companies) {
            var query = IntStream.range(0, 1_000)
                    .mapToObj("a%d: edges { ...row } "::formatted)
                    .collect(Collectors.joining(
                            "", "{ employees(first: 100) { ", "} } fragment row on EmployeeEdge { node { name } }"));
            return new Call(services.queryPort(), "/graphql", bearer(companies.managersToken(0)), graphQl(query));
        }
    },
    GUESSES("guesses of a secret", 100) {
        @Override
        Call call(Services services, Companies companies) {
            var guess = "super-admin:" + ThreadLocalRandom.current().nextLong();
            var credentials = Base64.getEncoder().encodeToString(guess.getBytes(UTF_8));
            return new Call(
                    services.commandPort(),
                    "/oauth2/token",
                    "Authorization: Basic %s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            .formatted(credentials),
                    "grant_type=client_credentials");
        }
    },
    NO_TOKEN("a flood without a token", 500) {
        @Override
        Call call(Services services, Companies companies) {
            return new Call(
                    services.commandPort(),
                    "/api/attendance/check-in",
                    "Content-Type: application/json\r\n",
                    "{\"employeeId\":\"" + "x".repeat(60_000) + "\"}");
        }
    };

    private final String text;
    private final int perSecond;

    /** @param headers each ended by a line break of HTTP */
    record Call(int port, String path, String headers, String content) {}

    Attack(String text, int perSecond) {
        this.text = text;
        this.perSecond = perSecond;
    }

    abstract Call call(Services services, Companies companies);

    String text() {
        return text;
    }

    int perSecond() {
        return perSecond;
    }

    private static String bearer(String token) {
        return "Authorization: Bearer %s\r\nContent-Type: application/json\r\n".formatted(token);
    }

    private static String graphQl(String query) {
        return "{\"query\":\"%s\"}".formatted(query.replace("\"", "\\\""));
    }
}
