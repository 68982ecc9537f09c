package io.hrsystem.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A company of 200 people with six months of changes and a month of punches, brought in by the public API. What it has
 * begun with is kept in a folder: a start that was broken off goes on within a day, and one that was finished adds nothing.
 */
final class Demo {
    static final String DOMAIN = "hanbit-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String STATUS = "query($id: ID!) { tenant(id: $id) { status } }";

    private final DataFolder data;
    private final Path folder;
    private final Secrets secrets;
    private final Ports ports;
    private final Console console;

    Demo(DataFolder data, Secrets secrets, Ports ports, Console console) {
        this.data = data;
        this.folder = data.root().resolve("demo");
        this.secrets = secrets;
        this.ports = ports;
        this.console = console;
    }

    void load() throws Exception {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve("loaded"))) {
            console.say("The demo company is there already");
            return;
        }
        console.say("Loading the demo company: 200 people, six months of changes, a month of punches");
        var begun = System.nanoTime();
        var today = LocalDate.parse(
                kept("today", () -> LocalDate.now(ZoneId.of("Asia/Seoul")).toString()));
        var admin = Client.signedIn(ports, "super-admin", secrets.of("super-admin"));
        var tenant = kept("tenant", () -> register(admin));
        awaitActive(admin, tenant);
        var manager = client(admin, tenant, "HR_MANAGER");
        var hr = new DemoCalls(manager, console);
        var tree = new DemoTree(hr, today);
        tree.found();
        var people = new DemoPeople(hr, tree, today);
        people.hire();
        tree.reorganise();
        people.live();
        new DemoPunches(manager, today).punch(people.all());
        new DemoAccounts(hr, admin, data, secrets).make(people.all());
        Files.writeString(folder.resolve("loaded"), "");
        console.say(
                "The demo company has been loaded in %d s: domain %s, id %s",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(), DOMAIN, tenant);
    }

    private static String register(Client admin) throws IOException {
        var company = Map.of(
                "companyName", "한빛상사",
                "domain", DOMAIN,
                "businessNumber", "220-81-62517",
                "plan", "PRO",
                "adminEmail", "admin@hanbit-demo.example");
        var answer = admin.post("/api/admin/tenants", company, "Idempotency-Key", "demo company");
        if (answer.status() != 202) throw new Obstacle("The demo company was not registered: " + answer.body());
        return answer.text("tenantId");
    }

    private static void awaitActive(Client admin, String tenant) throws Exception {
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            var answer = admin.graphql(STATUS, Map.of("id", tenant), "");
            if (answer.body().at("/data/tenant/status").asString("").equals("ACTIVE")) return;
            new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the demo company did not set itself up within " + PATIENCE);
    }

    /** The same client each time: a repeated call would be another caller's otherwise. */
    private Client client(Client admin, String tenant, String role) throws IOException {
        var secret = secrets.file("demo-" + role);
        if (!Files.exists(secret)) {
            var made = admin.post(
                    "/api/admin/tenants/" + tenant + "/clients",
                    Map.of("name", "Demo " + role, "roles", List.of(role)));
            secrets.keep("demo-" + role, made.text("clientId") + ":" + made.text("clientSecret"));
        }
        var parts = Files.readString(secret).strip().split(":", 2);
        return Client.signedIn(ports, parts[0], parts[1]);
    }

    private interface Source {
        String get() throws IOException;
    }

    private String kept(String name, Source source) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) Files.writeString(file, source.get());
        return Files.readString(file);
    }
}
