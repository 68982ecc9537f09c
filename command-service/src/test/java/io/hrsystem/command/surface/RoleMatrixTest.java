package io.hrsystem.command.surface;

import static io.hrsystem.command.surface.Subject.Relation.FOREIGN;
import static io.hrsystem.command.surface.Subject.Relation.OWN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.surface.Subject.Relation;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint with each of the roles: about oneself, about who works below, about others of the company, and about
 * another company. What is expected follows from {@link Permission} alone.
 */
class RoleMatrixTest {
    private static final RunningService SERVICE = RunningService.get();
    /** What has not failed, or was not asked for, is refused by its state, and whose password is not known by that. */
    private static final Set<String> NEVER_DONE = Set.of(
            "POST /api/admin/tenants/{id}/onboarding/{step}/retry",
            "POST /api/admin/tenants/{id}/offboarding/{step}/retry",
            "POST /api/admin/tenants/{id}/purge/approve",
            "POST /api/password");

    private static MatrixPeople people;

    private final SequencedMap<String, Recipe> recipes = Recipe.all();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> done = new TreeSet<>();
    private int cases;

    @BeforeAll
    static void onboard() {
        people = MatrixPeople.of(SERVICE);
    }

    @Test
    void everyEndpointDoesForEachRoleWhatTheTableSays() {
        var permissions = permissions();
        assertThat(recipes.keySet())
                .as("each endpoint needs a line in Recipe")
                .containsExactlyInAnyOrderElementsOf(permissions.keySet());
        recipes.forEach((endpoint, recipe) -> check(endpoint, requireNonNull(permissions.get(endpoint)), recipe));
        assertThat(wrong).as("of %d cases", cases).isEmpty();
        assertThat(cases).isGreaterThan(1_000);
        // a call that is refused to all for what it says would prove nothing
        assertThat(recipes.keySet())
                .filteredOn(it -> !done.contains(it))
                .containsExactlyInAnyOrderElementsOf(NEVER_DONE);
    }

    private static Map<String, Permission> permissions() {
        var permissions = new HashMap<String, Permission>();
        for (var endpoint : Endpoint.all(SERVICE))
            if (endpoint.permission() != null) permissions.put(endpoint.toString(), endpoint.permission());
        return permissions;
    }

    private void check(String endpoint, Permission permission, Recipe recipe) {
        var ofNobodyElse = permission.isOfOneself() ? Relation.OWN : Relation.COMPANY;
        for (var subject : people.subjects()) {
            if (subject.relation() != ofNobodyElse && !recipe.isAboutSomething()) continue;
            for (var role : Role.values())
                if (check(role, permission, subject, recipe.about(subject.askedBy(role))) < 300) done.add(endpoint);
        }
        var nobody = send("", recipe.about(people.subjects().getFirst()));
        if (nobody.status() != 401) wrong.add("nobody: " + recipe + " -> " + nobody.status());
    }

    private int check(Role role, Permission permission, Subject subject, Recipe call) {
        cases++;
        var answer = send(people.token(role), call);
        if (!isRight(answer, role, permission, subject.relation()))
            wrong.add("%s, %s: %s %s%n -> %d %s"
                    .formatted(
                            role,
                            subject.relation(),
                            call.method(),
                            call.path() + " " + call.body(),
                            answer.status(),
                            answer.raw().body()));
        return answer.status();
    }

    private static boolean isRight(Api.Answer answer, Role role, Permission permission, Relation relation) {
        var scope = permission.scopeOf(role);
        var status = answer.status();
        if (scope == null) return status == 403 && answer.text("code").equals("FORBIDDEN");
        // a company is a foreign one to whom belongs to none
        if (role == Role.SUPER_ADMIN && scope == Scope.PLATFORM) return isDone(status);
        if (relation == OWN && permission.isForOthersOnly()) return status == 403;
        if (isWithin(relation, scope)) return isDone(status);
        return relation == FOREIGN ? isUnknown(answer) : Set.of(403, 404).contains(status);
    }

    /** As if there were nothing of the kind: in the address, or in what is said. */
    private static boolean isUnknown(Api.Answer answer) {
        return answer.status() == 404
                || answer.status() == 422 && answer.text("code").endsWith("_UNKNOWN");
    }

    /** Done, or refused by the state of things. */
    private static boolean isDone(int status) {
        return status < 500 && !Set.of(400, 401, 403, 404).contains(status);
    }

    private static boolean isWithin(Relation relation, Scope scope) {
        return switch (relation) {
            case OWN -> scope.contains(Scope.OWN);
            case BELOW -> scope.contains(Scope.BELOW);
            case COMPANY -> scope.contains(Scope.COMPANY);
            case FOREIGN -> scope.contains(Scope.PLATFORM);
        };
    }

    private static Api.Answer send(String token, Recipe call) {
        var caller = new Api.Client(SERVICE.api(), token);
        return call.body().equals(Recipe.FILE)
                ? caller.upload(call.path(), MatrixPeople.NO_DEPARTMENTS, Map.of())
                : SERVICE.api().send(call.method(), token, call.path(), call.body());
    }
}
