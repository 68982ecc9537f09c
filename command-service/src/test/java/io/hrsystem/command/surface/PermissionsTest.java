package io.hrsystem.command.surface;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.RunningService;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.PublicPaths;
import io.hrsystem.testserver.Chapter;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;

/** Every endpoint has a row in the table of permissions, or is a door whose reason is written down. */
class PermissionsTest {
    private static final RunningService SERVICE = RunningService.get();

    @Test
    void everyEndpointHasARowOrIsADoor() {
        assertThat(Endpoint.all(SERVICE))
                .hasSizeGreaterThan(50)
                .allSatisfy(it -> assertThat(it.permission() != null || Doors.REASONS.containsKey(it.path()))
                        .as("%s needs @Needs(Permission....), or a reason in Doors", it)
                        .isTrue());
    }

    @Test
    void nothingIsPublicWithoutAReason() {
        assertThat(Doors.REASONS)
                .containsKeys(SERVICE.bean(PublicPaths.class).patterns().toArray(String[]::new));
        assertThat(Doors.REASONS).containsKeys(managed().toArray(String[]::new));
    }

    @Test
    void thePageIsTheTable() {
        var rows = new TreeMap<String, Permission>();
        for (var endpoint : Endpoint.all(SERVICE))
            if (endpoint.permission() != null) rows.put(endpoint.toString(), endpoint.permission());
        Chapter.ofPermissions("Permissions")
                .requireSays(Stream.of(Permission.values())
                        .map(it -> "- `%s`: %s.%n".formatted(it, it.sentence()))
                        .collect(joining()));
        Chapter.ofPermissions("Endpoints of command-service")
                .requireSays(header()
                        + rows.entrySet().stream()
                                .map(it ->
                                        "| `%s` | %s |%s%n".formatted(it.getKey(), it.getValue(), cells(it.getValue())))
                                .collect(joining()));
        Chapter.ofPermissions("Doors of command-service").requireSays(Doors.text());
    }

    private static String header() {
        var roles = Stream.of(Role.values()).map(Role::name).collect(joining(" | "));
        return "| endpoint | needs | %s |%n|---|---|%s%n".formatted(roles, "---|".repeat(Role.values().length));
    }

    private static String cells(Permission permission) {
        return Stream.of(Role.values())
                .map(permission::scopeOf)
                .map(it -> it == null ? " – |" : " " + it.name().toLowerCase(Locale.ROOT) + " |")
                .collect(joining());
    }

    /** What is answered on the port for operators. */
    private static Stream<String> managed() {
        return SERVICE.bean(WebEndpointsSupplier.class).getEndpoints().stream()
                .map(it -> "/actuator/" + it.getRootPath());
    }
}
