package io.hrsystem.command.platform.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.storage.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All steps behind the fence on a company that has people, clients and files, beside one that works. */
class ErasureStepsTest {
    private static final RunningService SERVICE = RunningService.with(List.of());
    private static final List<OffboardingStep> STEPS = List.of(
            OffboardingStep.FENCE,
            OffboardingStep.DESTROY_KEYS,
            OffboardingStep.READ_MODELS,
            OffboardingStep.SIDE_STORES,
            OffboardingStep.EVENTS,
            OffboardingStep.VERIFY);

    /** Where the company's id may still stand. */
    private static final List<String> REMAINS =
            List.of("access_log", "erased_rows", "event", "event_purge", "seal_root", "tenant_gate");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void nothingIsLeftOfTheCompanyAndOthersKeepWhatTheyHave() throws Exception {
        var company = company();
        var other = Company.onboard(SERVICE);
        other.hire("O-1");
        var others = rowsOf(other.tenant());
        var events = count("event", company.tenant());
        begin(company.tenant());

        var facts = run(company.tenant());

        assertThat(facts.get(OffboardingStep.FENCE)).singleElement().isInstanceOfSatisfying(EventsCounted.class, it -> {
            assertThat(it.count()).isEqualTo(events);
            assertThat(it.hash()).hasSize(64);
        });
        assertThat(facts.get(OffboardingStep.DESTROY_KEYS))
                .singleElement()
                .isInstanceOfSatisfying(
                        CompanyKeysDestroyed.class, it -> assertThat(it.count()).isPositive());
        assertThat(tables(facts.get(OffboardingStep.SIDE_STORES)))
                .containsKeys("command.roster", "command.client", "command.claim", "command.department");
        assertThat(tables(facts.get(OffboardingStep.EVENTS))).isEqualTo(Map.of("command.event", events));
        // the saga that has heard of it does the same beside
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(REMAINS).containsAll(tablesThatName(company.tenant())));
        assertThat(count("event", company.tenant())).isZero();
        assertThat(keysOf(company.tenant())).isZero();
        assertThat(rowsOf(other.tenant())).isEqualTo(others);
        assertThat(other.hr().post("/api/employees", other.hiring("O-2")).status())
                .isEqualTo(201);
    }

    @Test
    void doneAgainEachStepSaysTheSame() throws Exception {
        var company = company();
        begin(company.tenant());
        var all = new EnumMap<OffboardingStep, List<ErasureEvent>>(OffboardingStep.class);
        for (var step : STEPS) {
            all.put(step, run(step, company.tenant()));
            assertThat(run(step, company.tenant())).as("%s", step).isEqualTo(all.get(step));
        }
        assertThat(SERVICE.bean(Ledger.class).since(Instant.EPOCH))
                .filteredOn(
                        it -> it.kind().equals(FenceStep.KIND) && it.subject().equals(company.tenant()))
                .singleElement()
                .satisfies(it -> assertThat(it.details())
                        .containsEntry("contractEndedOn", "2027-02-28")
                        .containsEntry("approvedBy", "client-two"));
    }

    @Test
    void behindTheFenceNobodyActsForTheCompany() {
        var company = company();
        begin(company.tenant());
        var before = count("event", company.tenant());

        assertThat(company.hr().post("/api/employees", company.hiring("late")).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(SERVICE.superAdmin()
                        .post(
                                "/api/admin/tenants/" + company.tenant() + "/clients",
                                Map.of("name", "late", "roles", List.of("HR_MANAGER")))
                        .status())
                .isGreaterThanOrEqualTo(400);

        assertThat(count("event", company.tenant())).isEqualTo(before);
    }

    @Test
    void nothingIsErasedBeforeTheFence() {
        var company = company();
        var tenant = TenantId.of(company.tenant());

        assertThatThrownBy(() -> run(OffboardingStep.SIDE_STORES, tenant.value()))
                .hasStackTraceContaining("not behind the fence");
        assertThatThrownBy(() -> run(OffboardingStep.EVENTS, tenant.value()))
                .hasStackTraceContaining("not behind the fence");
        assertThat(count("roster", company.tenant())).isOne();
    }

    /** Such a transaction may still write. */
    @Test
    void theFenceWaitsForWhoWasInsideBefore() throws Exception {
        var company = company();
        try (var inside = app().getConnection();
                var statement = inside.createStatement();
                var thread = Executors.newSingleThreadExecutor()) {
            inside.setAutoCommit(false);
            statement.execute("SELECT 1");
            begin(company.tenant());
            var fence = thread.submit(() -> run(OffboardingStep.FENCE, company.tenant()));
            assertThatThrownBy(() -> fence.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            inside.rollback();
            assertThat(fence.get(30, TimeUnit.SECONDS)).hasSize(1);
        }
    }

    private static DataSource app() {
        return SERVICE.beans(HikariDataSource.class).stream()
                .filter(it -> it.getUsername().equals("hr_app"))
                .findFirst()
                .orElseThrow();
    }

    private static Company company() {
        var company = Company.onboard(SERVICE);
        company.kiosk().post("/api/attendance/check-in", Map.of("employeeId", company.hire("E-1")));
        var ended = SERVICE.superAdmin()
                .post(
                        "/api/admin/tenants/" + company.tenant() + "/terminate",
                        Map.of("reason", "END", "contractEndedOn", "2026-06-30"));
        assertThat(ended.status()).as(ended.raw().body()).isLessThan(300);
        return company;
    }

    /** As the event that begins it does, in one transaction. */
    private static void begin(String tenant) {
        SERVICE.database()
                .sql("""
                    WITH begun AS (
                      INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload,
                                         metadata, recorded_at)
                      VALUES ('platform', 'erasure:' || :tenant, 0, :id, 'erasure', 'tenants.ErasureBegun',
                              json_build_object('company', :tenant, 'contractEndedOn', '2027-02-28', 'retainUntil',
                                '2030-02-28', 'requestedBy', 'client-one', 'approvedBy', 'client-two'),
                              '{"actor": "system"}', now())
                      RETURNING tenant_id)
                    SELECT fence_company(:tenant) FROM begun
                    """)
                .param("tenant", tenant)
                .param("id", UUID.randomUUID())
                .query()
                .listOfRows();
    }

    private static Map<OffboardingStep, List<ErasureEvent>> run(String tenant) throws Exception {
        var facts = new EnumMap<OffboardingStep, List<ErasureEvent>>(OffboardingStep.class);
        for (var step : STEPS) facts.put(step, run(step, tenant));
        return facts;
    }

    private static List<ErasureEvent> run(OffboardingStep step, String tenant) throws Exception {
        for (var each : SERVICE.beans(ErasureStep.class)) if (each.step() == step) return each.run(TenantId.of(tenant));
        throw new AssertionError("Nobody does " + step);
    }

    private static Map<String, Long> tables(@Nullable List<ErasureEvent> facts) {
        var tables = new TreeMap<String, Long>();
        for (var fact : requireNonNull(facts)) if (fact instanceof RowsErased erased) tables.putAll(erased.tables());
        return tables;
    }

    private static long count(String table, String tenant) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM %s WHERE tenant_id = ?".formatted(table))
                .param(tenant)
                .query(Long.class)
                .single();
    }

    private static long keysOf(String tenant) {
        return SERVICE.keyDatabase()
                .sql("SELECT (SELECT count(*) FROM subject_key WHERE tenant_id = :tenant)"
                        + " + (SELECT count(*) FROM tenant_key WHERE tenant_id = :tenant)")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    /** Of any table, wherever in a row it may stand; in what is serialized too. */
    private static List<String> tablesThatName(String tenant) {
        var naming = new ArrayList<String>();
        for (var table : tables(SERVICE.database())) if (names(SERVICE.database(), table, tenant)) naming.add(table);
        for (var table : tables(SERVICE.readDatabase()))
            if (names(SERVICE.readDatabase(), table, tenant)) naming.add(table);
        return naming;
    }

    private static boolean names(JdbcClient database, String table, String tenant) {
        return database.sql("""
            SELECT EXISTS (SELECT FROM %s AS it
             WHERE strpos(it::text, :tenant) > 0 OR strpos(it::text, encode(convert_to(:tenant, 'UTF8'), 'hex')) > 0)
            """.formatted(table))
                .param("tenant", tenant)
                .query(Boolean.class)
                .single();
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql("""
            SELECT relname FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1
            """).query(String.class).list();
    }

    private static Map<String, Long> rowsOf(String tenant) {
        var rows = new TreeMap<String, Long>();
        for (var table : List.of("event", "claim", "roster", "client", "department", "fact", "account"))
            rows.put(table, count(table, tenant));
        return rows;
    }
}
