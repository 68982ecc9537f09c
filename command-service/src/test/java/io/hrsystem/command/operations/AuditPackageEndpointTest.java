package io.hrsystem.command.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.Ids;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditPackageEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);

    private static Map<String, Object> asked() {
        return new HashMap<>(
                Map.of("tenantId", HANBIT.tenant(), "from", "2026-01-01", "to", "2026-12-31", "reason", "Inspection"));
    }

    @Test
    void whatIsAskedForIsAnEventOfTheCompany() {
        var anna = HANBIT.hire("P-1");
        var body = asked();
        body.put("employeeId", anna);

        for (var who : new Api.Client[] {SERVICE.superAdmin(), HANBIT.admin()}) {
            var answer = who.post("/api/admin/audit-packages", body);

            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
            assertThat(event(answer.text("packageId")))
                    .contains("\"from\":\"2026-01-01\"", "\"to\":\"2026-12-31\"", "\"zone\":\"Asia/Seoul\"", anna)
                    .doesNotContain("Inspection");
        }
    }

    @Test
    void whatIsNotThereIsNotAskedFor() {
        var company = asked();
        company.put("tenantId", Ids.next());
        assertThat(code(SERVICE.superAdmin(), company)).isEqualTo("404 NOT_FOUND");
        assertThat(code(HANBIT.admin(), company)).isEqualTo("404 NOT_FOUND");

        var other = asked();
        other.put("employeeId", Company.onboard(SERVICE).hire("P-2"));
        assertThat(code(SERVICE.superAdmin(), other)).isEqualTo("404 NOT_FOUND");

        var reversed = asked();
        reversed.put("to", "2025-12-31");
        assertThat(code(HANBIT.admin(), reversed)).isEqualTo("422 PERIOD_ENDS_BEFORE_ITS_START");
        var unbound = new HashMap<String, Object>(Map.of("tenantId", "x", "from", "1599-01-01", "employeeId", 7));
        var refused = HANBIT.admin().post("/api/admin/audit-packages", unbound);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.raw().body()).contains("tenantId", "from", "\"to\"", "employeeId", "reason");
        assertThat(code(HANBIT.hr(), asked())).isEqualTo("403 FORBIDDEN");
    }

    private static String code(Api.Client who, Map<String, ?> body) {
        var answer = who.post("/api/admin/audit-packages", body);
        return answer.status() + " " + answer.text("code");
    }

    private static String event(String id) {
        return SERVICE.database()
                .sql("SELECT payload::text FROM event WHERE tenant_id = ? AND stream_id = ?")
                .params(HANBIT.tenant(), "audit-package:" + id)
                .query(String.class)
                .single();
    }
}
