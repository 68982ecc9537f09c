package io.hrsystem.query.platform.packages;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.AuditPackageEvent.AuditPackageRequested;
import io.hrsystem.contract.operations.AuditPackageId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets a package, and when; what is in it is tried where there are real seals. */
@RunningService
class PackagesTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final JdbcClient command;

    PackagesTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.command = JdbcClient.create(databases.command().system());
        command.sql("SELECT set_gate(?, 'ACTIVE', 1)")
                .param(company.id().value())
                .query()
                .listOfRows();
    }

    @Test
    void itIsThereWhenAllOfItIsSealed() throws Exception {
        company.hire("1", "김하나");
        var id = AuditPackageId.next();
        var asked = ask(id);
        var admin = client.tokens().of(company.id(), TENANT_ADMIN);

        var early = get(id.value(), admin);
        assertThat(early.statusCode()).isEqualTo(202);
        assertThat(early.body()).isEmpty();
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(onRecord()).isEmpty();
        seal(asked);

        var file = get(id.value(), admin);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(names(file.body()))
                .containsExactly("manifest.json", "seals.json", "proofs.jsonl", "events.jsonl", "index.html");
        assertThat(new String(file.body(), UTF_8)).contains("\"value\":\"김하나\"", "employees.EmployeeHired", "감사 패키지");
        assertThat(get(id.value(), client.tokens().superAdmin()).statusCode()).isEqualTo(200);
        assertThat(onRecord()).hasSize(2).allMatch(it -> it.startsWith("audit-packages/" + id + " test-"));
    }

    @Test
    void nobodyElseGetsAnything() throws Exception {
        var id = AuditPackageId.next();
        ask(id);
        var other = Company.active(feed, client, "Other");

        assertThat(get(id.value(), client.tokens().of(other.id(), TENANT_ADMIN)).statusCode())
                .isEqualTo(404);
        assertThat(get(id.value(), client.tokens().of(company.id(), HR_MANAGER)).statusCode())
                .isEqualTo(403);
        for (var who : List.of(client.tokens().superAdmin(), client.tokens().of(company.id(), TENANT_ADMIN))) {
            assertThat(get(AuditPackageId.next().value(), who).statusCode()).isEqualTo(404);
            assertThat(get("x", who).statusCode()).isBetween(400, 404);
        }
        assertThat(onRecord()).isEmpty();
    }

    private GlobalPosition ask(AuditPackageId id) {
        var today = LocalDate.now(SEOUL);
        return feed.append(
                company.id(),
                StreamIds.auditPackage(id),
                new AuditPackageRequested(id, today, today, SEOUL, null, new FreeText("Inspection")));
    }

    /** As if by the other service; nobody checks it here. */
    private void seal(GlobalPosition until) {
        command.sql("""
            WITH sealed AS (
              INSERT INTO seal (seal_number, statement, signature, until_xid, until_pos, events)
              SELECT coalesce(max(seal_number), 0) + 1, 'hr-seal/1', 'none', ?, ?, 1 FROM seal RETURNING seal_number)
            INSERT INTO seal_root (tenant_id, seal_number, events, root)
            SELECT ?, seal_number, 1, decode(repeat('00', 32), 'hex') FROM sealed
            """).params(until.xid(), until.pos(), company.id().value()).update();
    }

    private List<String> onRecord() {
        return command.sql("SELECT what || ' ' || actor FROM access_log WHERE tenant_id = ? AND kind = 'DOWNLOAD'")
                .param(company.id().value())
                .query(String.class)
                .list();
    }

    private static List<String> names(byte[] file) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) names.add(it.getName());
        }
        return names;
    }

    private HttpResponse<byte[]> get(String id, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/audit-packages/%s".formatted(client.port(), id)))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
