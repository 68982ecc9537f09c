package io.hrsystem.command.tenants.offboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the end of the contract to the certificate, as super admins ask for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets them
class EndOfCompanyTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private RunningService service;
    private Api.Client first;
    private Api.Client second;

    @BeforeAll
    void start() {
        service = RunningService.with(List.of());
        first = admin(service.superAdmin());
        second = admin(service.superAdmin());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aCompanyIsErasedWhenTwoHaveDecidedItAndItsNameIsFreeThen() {
        var registration = Company.registration();
        var tenant = registered(registration);
        terminate(tenant, 0);
        ok(purge(first, tenant, null));
        refused(purge(second, tenant, null), 409, "PURGE_REQUESTED");
        refused(approve(first, tenant), 403, "SAME_PERSON");
        refused(approve(service.superAdmin(), tenant), 403, "SAME_PERSON");
        ok(approve(second, tenant));

        await().atMost(PATIENCE).until(() -> certificates(tenant) == 1);
        assertThat(events(tenant)).isZero();
        assertThat(steps(tenant))
                .containsExactly(
                        "FENCE", "DESTROY_KEYS", "READ_MODELS", "SIDE_STORES", "EVENTS", "VERIFY", "CERTIFICATE");
        assertThat(purge(first, tenant, null).status()).isGreaterThanOrEqualTo(400);
        assertThat(registered(registration)).isNotEqualTo(tenant);
    }

    @Test
    void whoseRetentionRunsWaitsAndAHoldKeepsIt() {
        var tenant = registered(Company.registration());
        refused(purge(first, tenant, true), 409, "COMPANY_NOT_ENDED");
        terminate(tenant, 10);
        refused(purge(first, tenant, null), 422, "RETENTION_RUNNING");
        hold(tenant, true);
        refused(purge(first, tenant, true), 409, "LEGAL_HOLD");
        hold(tenant, false);
        ok(purge(first, tenant, true));
        ok(approve(second, tenant));
        ok(first.post(path(tenant, "purge/withdraw"), Map.of("reason", "Asked for too early")));
        refused(approve(second, tenant), 409, "PURGE_NOT_REQUESTED");
        assertThat(events(tenant)).isPositive();
    }

    @Test
    void theEndOfACompanyMakesAFileOfItsRecords() {
        var tenant = registered(Company.registration());
        terminate(tenant, 3);
        await().atMost(PATIENCE).until(() -> exports(tenant, "state = 'COMPLETED'") == 1);
        refused(first.post(path(tenant, "offboarding/EXPORT/retry"), Map.of()), 409, "STEP_NOT_FAILED");
    }

    /** The one job that looks at companies that have ended. */
    @Test
    void whatIsOverOfACompanyThatHasEndedIsRemoved() {
        var tenant = registered(Company.registration());
        terminate(tenant, 3);
        await().atMost(PATIENCE).until(() -> exports(tenant, "state = 'COMPLETED'") == 1);
        for (var age : List.of("2 years -1 day", "2 years 1 day")) looked(tenant, age);
        service.database()
                .sql("UPDATE company_export SET expires_on = current_date - 2 WHERE tenant_id = ?")
                .param(tenant)
                .update();

        var sunday = LocalDate.now(ZoneId.of("Asia/Seoul")).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        ok(first.post(
                "/api/admin/batch/retry?jobName=DataPurge&date=%s&tenantId=%s".formatted(sunday, tenant), Map.of()));

        await().atMost(PATIENCE).until(() -> exports(tenant, "is_gone") == 1);
        await().atMost(PATIENCE)
                .until(() -> service.database()
                                .sql("SELECT count(*) FROM access_log WHERE tenant_id = ? AND actor = 'somebody'")
                                .param(tenant)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private void looked(String tenant, String age) {
        service.database().sql("""
            INSERT INTO access_log (tenant_id, access_id, at, actor, address, kind, what, correlation)
            VALUES (:tenant, gen_random_uuid()::text, now() - :age::interval, 'somebody', '127.0.0.1', 'READ', 'x', 'x')
            """).param("tenant", tenant).param("age", age).update();
    }

    private int exports(String tenant, String which) {
        return service.database()
                .sql("SELECT count(*) FROM company_export WHERE tenant_id = ? AND " + which)
                .param(tenant)
                .query(Integer.class)
                .single();
    }

    private String registered(Map<String, Object> registration) {
        var answer = first.post("/api/admin/tenants", registration);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        var tenant = answer.text("tenantId");
        await().atMost(PATIENCE).until(() -> Company.status(service, tenant).equals("ACTIVE"));
        return tenant;
    }

    private void terminate(String tenant, int years) {
        var body = Map.of(
                "reason",
                "The contract has ended",
                "contractEndedOn",
                LocalDate.now().minusDays(2),
                "retentionYears",
                years);
        ok(first.post(path(tenant, "terminate"), body));
    }

    private void hold(String tenant, boolean hold) {
        ok(first.post(path(tenant, "legal-hold"), Map.of("hold", hold, "reason", "Ordered by a court")));
    }

    private static Api.Answer purge(Api.Client admin, String tenant, @Nullable Boolean onDue) {
        var body = new HashMap<String, Object>(Map.of("reason", "The retention is over"));
        if (onDue != null) body.put("onDue", onDue);
        return admin.post(path(tenant, "purge"), body);
    }

    private static Api.Answer approve(Api.Client admin, String tenant) {
        return admin.post(path(tenant, "purge/approve"), Map.of());
    }

    private static String path(String tenant, String what) {
        return "/api/admin/tenants/" + tenant + "/" + what;
    }

    private static Api.Client admin(Api.Client maker) {
        var made = maker.post("/api/admin/clients", Map.of("name", "another super admin"));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return maker.api().signIn(made.text("clientId"), made.text("clientSecret"));
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 202);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private int certificates(String tenant) {
        return service.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = 'platform' AND payload_type ="
                        + " 'tenants.CertificateIssued' AND payload ->> 'company' = ?")
                .param(tenant)
                .query(Integer.class)
                .single();
    }

    private int events(String tenant) {
        return service.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ?")
                .param(tenant)
                .query(Integer.class)
                .single();
    }

    private List<String> steps(String tenant) {
        return service.database()
                .sql("SELECT payload ->> 'step' FROM event WHERE tenant_id = 'platform' AND stream_id = 'erasure:' || ?"
                        + " AND payload_type = 'tenants.ErasureStepCompleted' ORDER BY sequence")
                .param(tenant)
                .query(String.class)
                .list();
    }
}
