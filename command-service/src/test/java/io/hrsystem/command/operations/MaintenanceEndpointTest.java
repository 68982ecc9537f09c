package io.hrsystem.command.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company HANBIT = Company.onboard(SERVICE);

    @AfterEach
    void backToNormal() {
        switchTo("NORMAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ_ONLY", "MAINTENANCE"})
    void nothingIsWrittenUntilItIsOver(String mode) {
        switchTo(mode);
        var refused = HANBIT.hr().post("/api/employees", HANBIT.hiring("M-" + mode.charAt(0)));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo(mode);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(SERVICE.superAdmin()
                        .post("/api/admin/tenants/%s/suspend".formatted(HANBIT.tenant()), Map.of("reason", "drill"))
                        .status())
                .isEqualTo(mode.equals("READ_ONLY") ? 503 : 200);
        assertThat(modeOfReads()).isEqualTo(mode);

        switchTo("NORMAL");
        SERVICE.superAdmin()
                .post("/api/admin/tenants/%s/reactivate".formatted(HANBIT.tenant()), Map.of("reason", "drill"));
        assertThat(HANBIT.hire("M-" + mode.charAt(0))).isNotEmpty();
    }

    private static void switchTo(String mode) {
        var switched = SERVICE.superAdmin().put("/api/admin/maintenance", Map.of("mode", mode, "reason", "drill"));
        assertThat(switched.status()).isEqualTo(200);
    }

    private static String modeOfReads() {
        return SERVICE.readDatabase()
                .sql("SELECT mode FROM maintenance")
                .query(String.class)
                .single();
    }
}
