package io.hrsystem.query.platform.graphql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import graphql.schema.GraphQLSchema;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.platform.graphql.MatrixPeople.Relation;
import io.hrsystem.query.platform.graphql.MatrixPeople.Subject;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Every question, and every field that needs something of its own, with each of the roles: about oneself, about who works
 * below, about others of the company, and about another company. What is expected follows from {@link Permission} alone.
 * Questions are asked with all fields of their answer.
 */
@RunningService
class RoleMatrixTest {
    private final Client client;
    private final MatrixPeople people;
    private final GraphQLSchema schema;
    private final FieldPermissions permissions;
    private final List<String> wrong = new ArrayList<>();
    private int cases;

    RoleMatrixTest(
            Feed feed, Client client, TestDatabases databases, GraphQlSource source, FieldPermissions permissions) {
        this.client = client;
        this.people = MatrixPeople.of(feed, client, databases);
        this.schema = source.schema();
        this.permissions = permissions;
    }

    @Test
    void everyFieldShowsEachRoleWhatTheTableSays() {
        var recipes = Recipe.all();
        permissions
                .rows()
                .forEach((type, fields) -> fields.forEach((field, permission) -> {
                    var recipe = requireNonNull(
                            recipes.get(type + "." + field),
                            () -> "%s.%s needs a line in Recipe".formatted(type, field));
                    for (var subject : people.subjects())
                        if (recipe.isAbout(subject.relation()))
                            for (var role : Role.values()) check(type, role, permission, subject, recipe);
                }));
        assertThat(wrong).as("of %d cases", cases).isEmpty();
        assertThat(cases).isGreaterThan(400);
    }

    @Test
    void filesAreGivenToWhomTheTableSays() throws Exception {
        for (var role : Role.values()) {
            var answer = file(role, "employees.csv");
            if (Permission.EXPORT.scopeOf(role) == null)
                assertThat(answer.statusCode()).as(role.name()).isEqualTo(403);
            else assertThat(answer.body()).contains("M-1", "M-2", "M-3").doesNotContain("M-4", "M-5");
        }
    }

    @Test
    void aMonthAsAFileHoldsThoseWhomTheTableSays() throws Exception {
        for (var role : Role.values()) {
            var answer = file(role, "month-grid.csv?month=2026-03");
            var scope = Permission.READ_ATTENDANCE.scopeOf(role);
            if (scope == null) assertThat(answer.statusCode()).as(role.name()).isEqualTo(403);
            else {
                assertThat(answer.body()).as(role.name()).contains("M-1,").doesNotContain("M-4,", "M-5,");
                assertThat(answer.body().contains("M-2,")).as(role.name()).isEqualTo(scope.contains(Scope.BELOW));
                assertThat(answer.body().contains("M-3,")).as(role.name()).isEqualTo(scope.contains(Scope.COMPANY));
            }
        }
    }

    private HttpResponse<String> file(Role role, String name) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/exports/%s".formatted(client.port(), name)))
                .header("Authorization", "Bearer " + people.token(role))
                .header("HR-Min-Position", Client.POSITIONS.hide(people.last()))
                .build();
        return client.http().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void check(String type, Role role, Permission permission, Subject subject, Recipe recipe) {
        cases++;
        var query = subject.fill(recipe.query(schema, permissions));
        var answer = client.ask(people.token(role), query, people.last());
        var scope = permission.scopeOf(role);
        // a company is a foreign one to whom belongs to none
        var relation = role == Role.SUPER_ADMIN ? Relation.FOREIGN : subject.relation();
        var sees = scope != null && isWithin(relation, scope);
        var codes = JsonPath.<List<String>>read(answer.body(), "$..extensions.code");
        var isRight = sees == isSeen(recipe, subject, answer.body())
                && (scope != null || codes.contains("FORBIDDEN") || isOfNobody(type, answer.body()))
                // whoever sees it is refused nothing of it, and others are told no more than that
                && (sees ? codes.isEmpty() : List.of("FORBIDDEN").containsAll(codes));
        if (!isRight) wrong.add("%s, %s: %s%n -> %s".formatted(role, subject.relation(), query, answer.body()));
    }

    /** Of whom there is none here no field is refused. */
    private static boolean isOfNobody(String type, String body) {
        return type.equals("Employee") && JsonPath.parse(body).<@Nullable Object>read("$.data.employee") == null;
    }

    private static boolean isSeen(Recipe recipe, Subject subject, String body) {
        var expected = subject.fill(recipe.seen());
        return values(JsonPath.parse(body).read("$.data"), recipe.path()).contains(expected);
    }

    /** Nothing where something on the way is not there. */
    private static List<String> values(@Nullable Object data, String path) {
        if (data == null) return List.of();
        try {
            var found = JsonPath.<@Nullable Object>read(data, "$." + path);
            return found instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(found));
        } catch (PathNotFoundException e) {
            return List.of();
        }
    }

    private static boolean isWithin(Relation relation, Scope scope) {
        return switch (relation) {
            case OWN -> scope.contains(Scope.OWN);
            case BELOW -> scope.contains(Scope.BELOW);
            case COMPANY -> scope.contains(Scope.COMPANY);
            case FOREIGN -> scope.contains(Scope.PLATFORM);
        };
    }
}
