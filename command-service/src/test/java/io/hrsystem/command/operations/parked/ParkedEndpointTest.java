package io.hrsystem.command.operations.parked;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParkedEndpointTest {
    private static final RunningService SERVICE = RunningService.get();

    private final Api.Client admin = SERVICE.superAdmin();

    @Test
    void whatWasAskedIsOnRecordAndAnsweredAsFarAsItIs() {
        var key = Ids.next();
        var body = Map.of("projection", "employees", "stream", "employee:anna", "reason", "Mended");
        var first = admin.post("/api/admin/parked/retry", body, "Idempotency-Key", key);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
        assertThat(first.body().path("retried").asLong()).isZero();
        assertThat(first.body().path("parked").isNull()).isTrue();
        assertThat(payload(first, "ParkedRetryRequested"))
                .contains("\"projection\":\"employees\"", "\"stream\":\"employee:anna\"")
                .doesNotContain("Mended");

        hasRun(first, 12, 3, 1);
        var again = admin.post("/api/admin/parked/retry", body, "Idempotency-Key", key);
        assertThat(again.text("workId")).isEqualTo(first.text("workId"));
        assertThat(again.body().path("retried").asLong()).isEqualTo(3);
        assertThat(again.body().path("applied").asLong()).isEqualTo(12);
        assertThat(again.body().path("parked").asLong()).isOne();
    }

    @Test
    void whatIsSetAsideIsCounted() {
        var key = Ids.next();
        var company = Ids.next();
        var body = Map.of("projection", "attendance", "tenantId", company, "reason", "Beyond repair");
        var first = admin.post("/api/admin/parked/set-aside", body, "Idempotency-Key", key);
        assertThat(payload(first, "ParkedSetAsideRequested")).contains(company);
        hasRun(first, 2, 2, 0);
        var again = admin.post("/api/admin/parked/set-aside", body, "Idempotency-Key", key);
        assertThat(again.body().path("setAside").asLong()).isEqualTo(2);
        assertThat(again.body().path("parked").asLong()).isZero();
    }

    @Test
    void wrongFieldsAreNamed() {
        for (var path : List.of("/api/admin/parked/retry", "/api/admin/parked/set-aside")) {
            var unknown = admin.post(path, Map.of("projection", "employes", "reason", "Mended"));
            assertThat(unknown.status()).isEqualTo(422);
            assertThat(unknown.raw().body()).contains("\"field\":\"projection\"");
            var malformed = admin.post(path, Map.of("tenantId", "x", "stream", ""));
            assertThat(malformed.status()).isEqualTo(400);
            assertThat(malformed.raw().body()).contains("\"projection\"", "\"tenantId\"", "\"stream\"", "\"reason\"");
        }
    }

    /** As a node of the other service writes it down. */
    private static void hasRun(Api.Answer asked, long done, long total, long parked) {
        SERVICE.readDatabase()
                .sql("""
                    INSERT INTO admin_run (tenant_id, run_id, owner, claim, state, started_at, beat_at, busy_millis,
                                           done, total, parked)
                    VALUES ('platform', ?, 'node', 1, 'COMPLETED', now(), now(), 10, ?, ?, ?)
                    """)
                .params(asked.text("workId"), done, total, parked)
                .update();
    }

    private static String payload(Api.Answer asked, String type) {
        return SERVICE.database()
                .sql("SELECT payload::text FROM event WHERE tenant_id = 'platform' AND stream_id = ? AND"
                        + " payload_type = ?")
                .params("parked-work:" + asked.text("workId"), "operations." + type)
                .query(String.class)
                .single();
    }
}
