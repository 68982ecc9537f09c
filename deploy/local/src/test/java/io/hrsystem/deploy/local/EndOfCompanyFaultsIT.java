package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.tenants.OffboardingStep;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service that erases is killed with -9 as soon as each step is done. */
@Tag("faults")
class EndOfCompanyFaultsIT {
    private static final String STEPS = """
        SELECT count(*) FROM event WHERE tenant_id = 'platform' AND stream_id = 'erasure:' || ?
           AND payload_type = 'tenants.ErasureStepCompleted'\
        """;
    private static final String CERTIFICATES = """
        SELECT count(*) FROM event WHERE tenant_id = 'platform' AND payload_type = 'tenants.CertificateIssued'
           AND payload ->> 'company' = ?\
        """;

    private final RunningSystem system = RunningSystem.get();
    private final Store store = new Store(system);

    @Test
    void killedAfterEachStepItErasesOnceAndCertifiesOnce() throws Exception {
        var company = Company.onboarded(system, "killed");
        for (var number = 1; number <= 20; number++) company.hire("K-" + number);
        var tenant = company.tenant();
        var events = store.events(tenant).size();
        var end = EndOfCompany.by(system);
        end.terminate(tenant);
        end.decide(tenant);

        var steps = Arrays.stream(OffboardingStep.values())
                .filter(it -> !it.isBeforeFence())
                .count();
        for (var done = 1L; done <= steps; done++) {
            awaitSteps(tenant, done);
            system.killAndAwaitBack("command-service");
        }

        end.awaitCertificate(tenant);
        assertThat(count(CERTIFICATES, tenant)).isOne();
        assertThat(count(STEPS, tenant)).isEqualTo(steps);
        assertThat(store.events(tenant)).isEmpty();
        assertThat(store.superuser("command")
                        .sql("SELECT events FROM event_purge WHERE tenant_id = ?")
                        .param(tenant)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(events);
    }

    private void awaitSteps(String tenant, long most) {
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(3))
                .until(() -> count(STEPS, tenant) >= most);
    }

    private long count(String sql, String tenant) throws IOException {
        return store.superuser("command")
                .sql(sql)
                .param(tenant)
                .query(Long.class)
                .single();
    }
}
