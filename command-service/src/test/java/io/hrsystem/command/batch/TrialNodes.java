package io.hrsystem.command.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole services in processes of their own, over the same databases. */
public final class TrialNodes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestDatabase command = TestDatabase.command();
    private final TestDatabase read = TestDatabase.of("db/gate");
    private final TestDatabase keys = TestDatabase.keys();
    private final GreenMail mail =
            new GreenMail(new ServerSetup(RunningService.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JdbcClient database = JdbcClient.create(command.superuser());
    private final List<Process> nodes = new ArrayList<>();
    private final Path folder;

    public TrialNodes(Path folder) {
        this.folder = folder;
        mail.start();
    }

    public JdbcClient database() {
        return database;
    }

    /**
     * Answers its port when it listens.
     *
     * @param settings that it has beside those of all
     */
    public int start(String... settings) throws IOException {
        var port = RunningService.freePort();
        var log = folder.resolve("node-" + nodes.size() + ".log");
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-Dhr.test.subject=one",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TrialNode.class.getName()));
        line.addAll(RunningService.arguments(port, command, read, keys, folder, mail));
        line.add("--hr.tasks.heartbeat=250ms");
        line.add("--hr.tasks.polling=100ms");
        line.addAll(List.of(settings));
        var node = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        nodes.add(node);
        await().atMost(PATIENCE).until(() -> !node.isAlive() || listens(port));
        assertThat(node.isAlive()).as(() -> text(log)).isTrue();
        return port;
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    public void kill(int number) throws InterruptedException {
        nodes.get(number).destroyForcibly().waitFor();
    }

    public boolean isAlive(int number) {
        return nodes.get(number).isAlive();
    }

    public Api.Client superAdmin(int port) throws IOException {
        var secret = Files.readString(folder.resolve("super-admin")).strip();
        return new Api("http://localhost:" + port).signIn("super-admin", secret);
    }

    /** Answers a new company's id as soon as it is active. */
    public String register(Api.Client admin) {
        var registered = admin.post("/api/admin/tenants", Company.registration());
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(202);
        var tenant = registered.text("tenantId");
        await().atMost(PATIENCE)
                .until(() -> database.sql("SELECT count(*) FROM tenant_gate WHERE tenant_id = ? AND status = 'ACTIVE'")
                        .param(tenant)
                        .query(Integer.class)
                        .single()
                        .equals(1));
        return tenant;
    }

    public String rootDepartment(String tenant) {
        return database.sql("SELECT department_id FROM department WHERE tenant_id = ?")
                .param(tenant)
                .query(String.class)
                .single();
    }

    /** A machine of the company that has that role. */
    public static Api.Client client(Api.Client admin, String tenant, String role) {
        var created =
                admin.post("/api/admin/tenants/" + tenant + "/clients", Map.of("name", role, "roles", List.of(role)));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return admin.api().signIn(created.text("clientId"), created.text("clientSecret"));
    }

    /** Whether a run has ended. */
    boolean isOver(String run) {
        return database.sql("SELECT ended FROM batch_run WHERE run_id = ?")
                .param(run)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void close() throws InterruptedException {
        for (var node : nodes) node.destroyForcibly().waitFor();
        mail.stop();
        command.close();
        read.close();
        keys.close();
    }
}
