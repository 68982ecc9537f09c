package io.hrsystem.command.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two nodes one is killed in the middle: the other does the rest, and nothing twice. */
@SuppressWarnings("NullAway.Init") // JUnit sets them
class BatchKillTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private TrialNodes nodes;

    @BeforeEach
    void start() {
        nodes = new TrialNodes(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        nodes.close();
    }

    @Test
    void eachCompanyHasItsEffectOnce() throws Exception {
        killed(300);
    }

    @Test
    @Tag("faults")
    void eachOfTenThousandHasItsEffectOnce() throws Exception {
        killed(10_000);
    }

    private void killed(int companies) throws Exception {
        nodes.start();
        var port = nodes.start();
        nodes.database()
                .sql("CREATE TABLE trial_effect (tenant_id text, subject text, business_date date)")
                .update();
        nodes.database().sql("GRANT INSERT ON trial_effect TO hr_app").update();
        found(companies);
        var admin = nodes.superAdmin(port);

        var begun = System.nanoTime();
        var asked = admin.post("/api/admin/batch/retry?jobName=TrialJob&date=2026-03-04", "");
        assertThat(asked.status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> effects() > companies / 3);
        nodes.kill(0);
        var doneByThen = effects();
        assertThat(nodes.isAlive(0)).isFalse();
        assertThat(doneByThen).isLessThan(companies);
        await().atMost(PATIENCE).until(() -> nodes.isOver(asked.text("runId")));

        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%,d companies in %.1f s, %.0f a second%n", companies, seconds, companies / seconds);
        assertThat(effects()).isEqualTo(companies);
        assertThat(nodes.database()
                        .sql("SELECT count(DISTINCT tenant_id) FROM trial_effect")
                        .query(Integer.class)
                        .single())
                .isEqualTo(companies);
        assertThat(nodes.database()
                        .sql("SELECT done FROM batch_run WHERE run_id = ?")
                        .param(asked.text("runId"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(companies);
    }

    /** As if they had been registered long ago. */
    private void found(int companies) {
        nodes.database().sql("""
            WITH company AS (SELECT gen_random_uuid()::text AS id FROM generate_series(1, ?)),
                 gate AS (INSERT INTO tenant_gate (tenant_id, status, version) SELECT id, 'ACTIVE', 0 FROM company)
            INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata,
                               recorded_at)
            SELECT id, 'tenant:' || id, 0, gen_random_uuid(), 'Tenant', 'tenants.FeatureSwitched',
                   json_build_object('tenantId', id, 'feature', 'WELFARE', 'enabled', true),
                   json_build_object('tenant', id), '2026-01-01T00:00:00Z' FROM company
            """).param(companies).update();
    }

    private int effects() {
        return nodes.database()
                .sql("SELECT count(*) FROM trial_effect")
                .query(Integer.class)
                .single();
    }
}
