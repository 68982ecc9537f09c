package io.hrsystem.query.platform.graphql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Needed;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.PublicPaths;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.testserver.Chapter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every question and every endpoint has a row in the table of permissions, or is a door whose reason is written down. */
@RunningService
class FieldPermissionsTest {
    /** What a page of a list consists of. */
    private static final Pattern FRAME = Pattern.compile("__.*|.*Connection|.*Edge|PageInfo");

    private static final Map<String, String> DOORS = new TreeMap<>(Map.of(
            "/graphql", "for any token; each question has a row of its own, and one without is refused",
            "/graphiql", "a page to try questions, which need a token; on developers' machines only",
            "/sign-out", "also for who has no role any more; the page chain lets nobody come here who is not signed in",
            "/signed-out", "where people come to who have signed out",
            "/refused", "where it is told what went wrong; nothing else is said there",
            "/language/{language}", "who is not signed in has a language too",
            "/error", "what the servlet container has to say of a request that has failed already",
            "/actuator/health", "for machines beside this one, on the port for operators",
            "/actuator/prometheus", "for machines beside this one, on the port for operators; numbers only"));

    private final GraphQLSchema schema;
    private final FieldPermissions permissions;
    private final Map<String, Permission> endpoints = new TreeMap<>();

    FieldPermissionsTest(
            GraphQlSource source, FieldPermissions permissions, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.schema = source.schema();
        this.permissions = permissions;
        mappings.forEach(it -> it.getHandlerMethods().forEach((mapping, handler) -> {
            var permission = Needed.by(handler.getMethod(), handler.getBeanType());
            for (var path : mapping.getPatternValues()) {
                assertThat(permission != null || DOORS.containsKey(path))
                        .as("%s needs @Needs(Permission....), or a reason here", path)
                        .isTrue();
                var methods = mapping.getMethodsCondition().getMethods();
                if (permission != null) for (var method : methods) endpoints.put(method + " " + path, permission);
            }
        }));
    }

    @Test
    void everyQuestionHasARow() {
        assertThat(schema.getQueryType().getFieldDefinitions())
                .hasSizeGreaterThan(10)
                .allSatisfy(it -> assertThat(permissions.of("Query", it.getName()))
                        .as("%s needs @Needs(Permission....)", it.getName())
                        .isNotNull());
        assertThat(schema.getMutationType()).isNull();
        assertThat(schema.getSubscriptionType()).isNull();
    }

    @Test
    void noRowIsOfAFieldThatThereIsNot() {
        permissions
                .rows()
                .forEach((type, fields) -> fields.keySet()
                        .forEach(it -> assertThat(schema.getObjectType(type).getFieldDefinition(it))
                                .as("%s.%s", type, it)
                                .isNotNull()));
    }

    @Test
    void nothingIsPublicWithoutAReason(@Autowired PublicPaths open, @Autowired WebEndpointsSupplier managed) {
        assertThat(DOORS.keySet()).containsAll(open.patterns());
        assertThat(managed.getEndpoints())
                .allSatisfy(it -> assertThat(DOORS).containsKey("/actuator/" + it.getRootPath()));
    }

    @Test
    void thePageIsTheTable() {
        var rows = new TreeMap<String, Permission>();
        permissions
                .rows()
                .forEach((type, fields) -> fields.forEach((field, permission) ->
                        rows.put(type.equals("Query") ? field : type + "." + field, permission)));
        Chapter.ofPermissions("Questions and fields of query-service").requireSays(table("question or field", rows));
        Chapter.ofPermissions("Fields that come with their parent").requireSays(inherited());
        Chapter.ofPermissions("Endpoints of query-service").requireSays(table("endpoint", endpoints));
        Chapter.ofPermissions("Doors of query-service")
                .requireSays(DOORS.entrySet().stream()
                        .map(it -> "- `%s`: %s%n".formatted(it.getKey(), it.getValue()))
                        .collect(joining()));
    }

    private String inherited() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(it -> !it.equals(schema.getQueryType())
                        && !FRAME.matcher(it.getName()).matches())
                .map(it -> "- `%s`: %s%n".formatted(it.getName(), inherited(it)))
                .collect(joining());
    }

    private String inherited(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(it -> permissions.of(type.getName(), it) == null)
                .collect(joining(", "));
    }

    private static String table(String of, Map<String, Permission> rows) {
        var roles = Stream.of(Role.values()).map(Role::name).collect(joining(" | "));
        return "| %s | needs | %s |%n|---|---|%s%n".formatted(of, roles, "---|".repeat(Role.values().length))
                + rows.entrySet().stream()
                        .map(it -> "| `%s` | %s |%s%n".formatted(it.getKey(), it.getValue(), cells(it.getValue())))
                        .collect(joining());
    }

    private static String cells(Permission permission) {
        return Stream.of(Role.values())
                .map(permission::scopeOf)
                .map(it -> it == null ? " – |" : " " + it.name().toLowerCase(Locale.ROOT) + " |")
                .collect(joining());
    }
}
