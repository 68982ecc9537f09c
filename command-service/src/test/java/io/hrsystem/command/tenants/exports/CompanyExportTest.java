package io.hrsystem.command.tenants.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CompanyExportTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ExportMaking making = SERVICE.bean(ExportMaking.class);
    private final TenantId hanbit = new TenantId(HANBIT.tenant());

    @Test
    void theFileHasAllRecordsOfTheCompanyAndNothingOfAnother() throws Exception {
        var anna = HANBIT.hire("X-1");
        var other = Company.onboard(SERVICE);
        var boss = other.hire("X-2");
        department(HANBIT, "=cmd|calc");
        department(other, "Theirs");
        var export = ask(HANBIT.tenant());

        var taken = taken(export);

        assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/zip");
        var files = unzipped(taken.body());
        var events = new String(requireNonNull(files.get("events.jsonl")), UTF_8);
        assertThat(events).contains(anna, "\"name\":\"김하나\"", "\"actor\"").doesNotContain(boss, "$e");
        var departments = new String(requireNonNull(files.get("tables/department_version.csv")), UTF_8);
        assertThat(departments)
                .contains("tenant_id,department_id", "'=cmd|calc")
                .doesNotContain("Theirs");
        assertThat(files).doesNotContainKeys("tables/page_session.csv", "tables/tenant_gate.csv");
        var manifest = JSON.readTree(requireNonNull(files.get("manifest.json")));
        assertThat(manifest.path("tenantId").asString()).isEqualTo(HANBIT.tenant());
        assertThat(manifest.path("files").size()).isEqualTo(files.size() - 1);
        for (var it : manifest.path("files")) {
            var content = requireNonNull(files.get(it.path("file").asString()));
            assertThat(it.path("sha256").asString()).isEqualTo(sha256(content));
            if (it.path("file").asString().equals("events.jsonl"))
                assertThat(it.path("rows").asLong()).isEqualTo(events.lines().count());
            if (it.path("file").asString().equals("tables/department_version.csv"))
                assertThat(it.path("rows").asLong()).isOne();
        }
        assertThat(payload(export, 1)).contains(sha256(taken.body()), "\"bytes\":" + taken.body().length);
    }

    @Test
    void takingItIsOnRecordAndItLiesThereEncrypted() throws Exception {
        HANBIT.hire("X-3");
        var export = ask(HANBIT.tenant());
        var taken = taken(export);
        assertThat(new String(requireNonNull(unzipped(taken.body()).get("events.jsonl")), UTF_8))
                .contains("김하나");

        var recorded = SERVICE.database()
                .sql("SELECT kind FROM access_log WHERE tenant_id = ? AND what = ?")
                .params(HANBIT.tenant(), "exports/" + export)
                .query(String.class)
                .list();

        assertThat(recorded).isNotEmpty().containsOnly("DOWNLOAD");
        assertThat(stored(export)).hasSize(1);
        assertThat(Files.readAllBytes(stored(export).getFirst())).isNotEqualTo(taken.body());
        assertThat(new String(Files.readAllBytes(stored(export).getFirst()), UTF_8))
                .doesNotContain("events.jsonl");
    }

    @Test
    void whatIsReadMayBeBehindAndIsWaitedFor() {
        SERVICE.readDatabase()
                .sql("INSERT INTO projection_token (processor, segment) VALUES ('export-test', 0)")
                .update();
        String export;
        try {
            export = ask(HANBIT.tenant());
            await().during(Duration.ofSeconds(1)).until(() -> status(export) == 202);
        } finally {
            SERVICE.readDatabase()
                    .sql("DELETE FROM projection_token WHERE processor = 'export-test'")
                    .update();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> status(export) == 200);
    }

    @Test
    void afterThirtyDaysItIsGoneAndSoItIsWhenNothingIsLeftOfTheCompany() throws Exception {
        var export = ask(HANBIT.tenant());
        taken(export);
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        assertThat(payload(export, 1)).contains("\"expiresOn\":\"" + today.plusDays(30) + "\"");
        var retention = SERVICE.bean(CompanyExportRetention.class);
        expiresOn(export, today);
        retention.purge(hanbit);
        assertThat(status(export)).isEqualTo(200);

        expiresOn(export, today.minusDays(1));

        assertThat(code(export)).isEqualTo("410 EXPORT_GONE");
        retention.purge(hanbit);
        assertThat(stored(export)).isEmpty();
        expiresOn(export, today);
        assertThat(code(export)).isEqualTo("410 EXPORT_GONE");
        SERVICE.database()
                .sql("DELETE FROM company_export WHERE tenant_id = ? AND export_id = ?")
                .params(HANBIT.tenant(), export)
                .update();
        assertThat(code(export)).isEqualTo("410 EXPORT_GONE");
        assertThat(code(Ids.next())).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void whoeverMakesItAtTheSameTimeThereIsOneFile() throws Exception {
        var export = CompanyExportId.atTheEndOf(hanbit, 0);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = threads.invokeAll(Collections.<Callable<Boolean>>nCopies(4, () -> {
                making.makeUnlessItIsBeingMade(hanbit, export);
                return true;
            }));
            for (var it : all) assertThat(it.get()).isTrue();
        }
        making.make(hanbit, export);

        assertThat(events(export.value())).isEqualTo(2);
        assertThat(payload(export.value(), 1))
                .contains(sha256(taken(export.value()).body()));
    }

    @Test
    void whatIsGivenUpIsSaidToBe() throws IOException {
        var export = CompanyExportId.next();
        SERVICE.readDatabase()
                .sql("INSERT INTO projection_token (processor, segment) VALUES ('given-up', 0)")
                .update();
        try {
            var asked = ask(HANBIT.tenant());
            SERVICE.bean(CompanyExportWork.class).giveUp(hanbit, asked, 7, "no room");
            assertThat(code(asked)).isEqualTo("409 EXPORT_FAILED");
            assertThat(payload(asked, 1)).contains("\"attempts\":7");
            assertThatThrownBy(() -> making.make(hanbit, new CompanyExportId(asked)))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            SERVICE.readDatabase()
                    .sql("DELETE FROM projection_token WHERE processor = 'given-up'")
                    .update();
        }
        assertThat(stored(export.value())).isEmpty();
    }

    @Test
    void noFileIsLeftOfACompanyThatIsErased() throws Exception {
        var other = Company.onboard(SERVICE);
        var one = ask(other.tenant());
        var two = ask(other.tenant());
        taken(one);
        taken(two);

        SERVICE.bean(CompanyExportRetention.class).forgetAll(new TenantId(other.tenant()));

        assertThat(stored(one)).isEmpty();
        assertThat(stored(two)).isEmpty();
        assertThat(code(one)).isEqualTo("410 EXPORT_GONE");
    }

    @Test
    void nobodyElseAsksOrTakes() {
        var path = "/api/admin/tenants/%s/export".formatted(HANBIT.tenant());
        assertThat(HANBIT.admin().post(path, "").status()).isEqualTo(403);
        assertThat(HANBIT.admin().get("/api/admin/exports/" + Ids.next()).status())
                .isEqualTo(403);
        var unknown = SERVICE.superAdmin().post("/api/admin/tenants/" + Ids.next() + "/export", "");
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void whatIsLeftOutIsThere() {
        var tables = SERVICE.readDatabase()
                .sql("SELECT table_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND column_name = 'tenant_id'")
                .query(String.class)
                .list();

        assertThat(tables).containsAll(ReadTableFiles.LEFT_OUT);
    }

    private static void department(Company company, String name) {
        SERVICE.readDatabase()
                .sql("INSERT INTO department_version (tenant_id, department_id, valid_from, known_from, valid_until,"
                        + " known_until, code, effective_from, name, existing)"
                        + " SELECT ?, ?, '2026-01-01', now(), 'infinity', 'infinity', 'C', '2026-01-01', ?, true")
                .params(company.tenant(), Ids.next(), name)
                .update();
    }

    private static String ask(String tenant) {
        var asked = SERVICE.superAdmin().post("/api/admin/tenants/" + tenant + "/export", "");
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(202);
        return asked.text("exportId");
    }

    private static HttpResponse<byte[]> taken(String export) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> fetched(export), it -> it.statusCode() == 200);
    }

    private static int status(String export) throws Exception {
        return fetched(export).statusCode();
    }

    private static HttpResponse<byte[]> fetched(String export) throws Exception {
        var admin = SERVICE.superAdmin();
        var request = HttpRequest.newBuilder(URI.create(admin.api().base() + "/api/admin/exports/" + export))
                .header("Authorization", "Bearer " + admin.token())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static String code(String export) {
        Api.Answer answer = SERVICE.superAdmin().get("/api/admin/exports/" + export);
        return answer.status() + " " + answer.text("code");
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(ExportFiles.sha256().digest(content));
    }

    private static List<java.nio.file.Path> stored(String export) throws IOException {
        try (var all = Files.walk(SERVICE.files())) {
            return all.filter(it -> it.getFileName().toString().equals(export)).toList();
        }
    }

    private static void expiresOn(String export, LocalDate day) {
        SERVICE.database()
                .sql("UPDATE company_export SET expires_on = ? WHERE tenant_id = ? AND export_id = ?")
                .params(day, HANBIT.tenant(), export)
                .update();
    }

    private static long events(String export) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ? AND stream_id = ?")
                .params(HANBIT.tenant(), "company-export:" + export)
                .query(Long.class)
                .single();
    }

    private static String payload(String export, int sequence) {
        return SERVICE.database()
                .sql("SELECT payload::text FROM event WHERE tenant_id = ? AND stream_id = ? AND sequence = ?")
                .params(HANBIT.tenant(), "company-export:" + export, sequence)
                .query(String.class)
                .single();
    }
}
