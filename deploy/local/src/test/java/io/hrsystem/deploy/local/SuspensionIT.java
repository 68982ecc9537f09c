package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SuspensionIT {
    private final RunningSystem system = RunningSystem.get();

    @Test
    void aSuspendedCompanyIsRefusedAtOnceByBothServicesUntilItIsReactivated() throws Exception {
        var company = Company.onboarded(system, "suspended");
        var anna = company.hire("E-001").employeeId();
        assertThat(read(company)).isEqualTo(200);

        change(company, "suspend");
        assertThat(punch(company, anna).status()).isEqualTo(403);
        assertThat(punch(company, anna).text("code")).isEqualTo("TENANT_SUSPENDED");
        assertThat(read(company)).isEqualTo(403);

        change(company, "reactivate");
        assertThat(punch(company, anna).status()).isEqualTo(200);
        assertThat(read(company)).isEqualTo(200);
    }

    private void change(Company company, String way) throws Exception {
        var path = "/api/admin/tenants/%s/%s".formatted(company.tenant(), way);
        var answer = system.superAdmin().post(path, Map.of("reason", "unpaid bills"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static Client.Answer punch(Company company, String employee) throws Exception {
        return company.clock().post("/api/attendance/check-in", Map.of("employeeId", employee));
    }

    private static int read(Company company) throws Exception {
        return company.hr().graphql("{ departments { id } }", Map.of(), "").status();
    }
}
