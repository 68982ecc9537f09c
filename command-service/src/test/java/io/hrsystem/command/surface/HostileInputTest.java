package io.hrsystem.command.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every field, header and address of the description with everything that it is not made for. */
class HostileInputTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String MARKER = "@@@";

    private static Company company;
    private static String victim;
    private static String superAdmin;

    private final Description description = Description.inRepository();
    private final List<String> broken = new ArrayList<>();
    private int cases;

    @BeforeAll
    static void onboard() {
        company = Company.onboard(SERVICE);
        // suspended and ended on the way
        victim = Company.register(SERVICE);
        superAdmin = SERVICE.superAdmin().token();
    }

    @Test
    void nothingThatCanBeSentIsAFaultOfOurs() {
        description
                .api()
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> attack(method, path, operation)));

        assertThat(broken).as("of %d cases", cases).isEmpty();
        assertThat(cases).isGreaterThan(2_000);
        // and whoever was not meant works as before
        assertThat(company.hr().post("/api/employees", company.hiring("after")).status())
                .isEqualTo(201);
    }

    private void attack(HttpMethod method, String path, Operation operation) {
        if (path.equals("/oauth2/token")) return;
        var ours = path.replace("{id}", victim).replaceAll("\\{[^}]+}", "x");
        if (path.contains("{"))
            for (var part : Hostile.PARTS) send(method, path.replaceAll("\\{[^}]+}", part), operation, "{}");
        // files have a test of their own
        if (operation.getRequestBody() == null
                || !operation.getRequestBody().getContent().containsKey("application/json")) return;
        var body = Examples.of(description).body(operation);
        if (path.equals("/api/admin/maintenance")) ((ObjectNode) body).put("mode", "NORMAL");
        for (var whole : Hostile.BODIES) send(method, ours, operation, whole);
        for (var key : Hostile.KEYS) send(method, ours, operation, "{}", "Idempotency-Key", key);
        if (body instanceof ObjectNode object) everyField(object, object, it -> send(method, ours, operation, it));
    }

    private interface Sending {
        void send(String body);
    }

    private static void everyField(ObjectNode whole, ObjectNode part, Sending sending) {
        for (var name : List.copyOf(part.propertyNames())) {
            var good = part.get(name);
            part.put(name, MARKER);
            for (var value : Hostile.VALUES) sending.send(whole.toString().replace("\"" + MARKER + "\"", value));
            part.remove(name);
            sending.send(whole.toString());
            part.set(name, good);
            if (good instanceof ObjectNode deeper) everyField(whole, deeper, sending);
        }
    }

    private void send(HttpMethod method, String path, Operation operation, String body, String... headers) {
        cases++;
        var answer = SERVICE.api().send(method.name(), token(operation), path, body, headers);
        if (answer.status() >= 500 || answer.status() >= 400 && !isProblem(answer))
            broken.add("%s %s %s%n  -> %d %s".formatted(method, path, shortened(body), answer.status(), answer.body()));
    }

    private static boolean isProblem(Api.Answer answer) {
        JsonNode code = answer.body().path("code");
        return answer.header("Content-Type").startsWith("application/problem+json") && !code.isMissingNode();
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }

    private static String token(Operation operation) {
        var extensions = operation.getExtensions();
        var roles = String.valueOf((extensions == null ? Map.of() : extensions).get("x-required-roles"));
        if (roles.contains("TENANT_ADMIN")) return company.admin().token();
        if (roles.contains("KIOSK")) return company.kiosk().token();
        return roles.contains("SUPER_ADMIN") ? superAdmin : "";
    }
}
