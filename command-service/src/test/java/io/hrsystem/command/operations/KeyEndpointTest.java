package io.hrsystem.command.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);

    @Test
    void aCompanysKeyIsReplacedAndEverythingStaysReadable() {
        HANBIT.hire("K-1");
        var before = sealed();

        var answer = rotate(Map.of("scope", "TENANT", "tenantId", HANBIT.tenant()));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(rotations(HANBIT.tenant())).isOne());
        assertThat(SERVICE.keyDatabase()
                        .sql("SELECT DISTINCT tenant_version FROM subject_key WHERE tenant_id = ?")
                        .param(HANBIT.tenant())
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(sealed()).isEqualTo(before);
        stillWorks();
    }

    @Test
    void theMasterKeyIsReplaced() {
        var before = master();

        assertThat(rotate(Map.of("scope", "MASTER")).status()).isEqualTo(202);

        await().untilAsserted(() -> assertThat(rotations("platform")).isOne());
        assertThat(master()).isNotEqualTo(before);
        stillWorks();
    }

    @Test
    void itIsSaidWhoseKeyIsMeant() {
        var nobodys = rotate(Map.of("scope", "TENANT"));
        assertThat(nobodys.status()).isEqualTo(422);
        assertThat(nobodys.text("code")).isEqualTo("KEY_SCOPE_OF_TENANT");
        assertThat(nobodys.raw().body()).contains("tenantId");
        var both = rotate(Map.of("scope", "MASTER", "tenantId", HANBIT.tenant()));
        assertThat(both.text("code")).isEqualTo("KEY_SCOPE_WITHOUT_TENANT");
        assertThat(rotate(Map.of("scope", "TENANT", "tenantId", Ids.next())).status())
                .isEqualTo(404);
        assertThat(HANBIT.hr()
                        .post("/api/admin/keys/rotate", Map.of("scope", "MASTER"))
                        .status())
                .isEqualTo(403);
    }

    private static Api.Answer rotate(Map<String, ?> body) {
        return SERVICE.superAdmin().post("/api/admin/keys/rotate", body);
    }

    /** Loads a stream with personal values, and stores new ones. */
    private static void stillWorks() {
        var path = "/api/admin/tenants/%s/".formatted(HANBIT.tenant());
        for (var step : new String[] {"suspend", "reactivate"})
            assertThat(SERVICE.superAdmin()
                            .post(path + step, Map.of("reason", "drill"))
                            .status())
                    .isEqualTo(200);
    }

    private static int rotations(String tenant) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ? AND payload_type = 'operations.KeysRotated'")
                .param(tenant)
                .query(Integer.class)
                .single();
    }

    private static String sealed() {
        return SERVICE.database()
                .sql("SELECT payload::text FROM event WHERE tenant_id = ? AND payload_type = 'employees.EmployeeHired'")
                .param(HANBIT.tenant())
                .query(String.class)
                .single();
    }

    private static String master() {
        return SERVICE.keyDatabase()
                .sql("SELECT version FROM master_key")
                .query(String.class)
                .single();
    }
}
