package io.hrsystem.command.employees.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.storage.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaversTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final List<String> ALL = List.of("CONTACT", "EMPLOYMENT", "NOTE", "PAYROLL");

    private final Company company = Company.onboard(SERVICE);
    private final TenantId tenant = new TenantId(company.tenant());

    @Test
    void whatIsOverIsErasedAndTheRestIsKept() {
        var anna = left("A-1", TODAY.minusYears(4));
        payment(anna);

        var answer = erase(anna);

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        assertThat(answer.body().path("erased").toString()).isEqualTo("[\"EMPLOYMENT\",\"CONTACT\",\"NOTE\"]");
        var until = LocalDate.of(TODAY.minusYears(4).getYear() + 6, 3, 10);
        assertThat(answer.body().path("kept").toString())
                .isEqualTo("[{\"retentionClass\":\"PAYROLL\",\"until\":\"%s\"}]".formatted(until));
        awaitDone(anna);
        assertThat(keys(anna)).containsExactly("PAYROLL");
        assertThat(tombstones(anna)).contains("CONTACT", "EMPLOYMENT");
        assertThat(rebuilds()).isEqualTo(1);
        assertThat(hashes(anna)).isZero();
    }

    @Test
    void theStreamCanBeReadAndNobodyIsMadeOfItAnew() {
        var anna = left("A-2", TODAY.minusYears(4));
        erase(anna);
        awaitDone(anna);

        var rehire = Map.of("hiredOn", TODAY.toString(), "departmentId", company.rootDepartment());
        var refused = company.hr().post("/api/employees/" + anna + "/rehire", rehire);

        assertThat(refused.status() + " " + refused.text("code")).isEqualTo("409 PERSON_ERASED");
        var again = erase(anna);
        assertThat(again.status()).isEqualTo(202);
        assertThat(events(anna)).isEqualTo(1);
        // the address is free again
        var hiring = new HashMap<>(company.hiring("A-99"));
        hiring.put("email", "A-2@company.example");
        assertThat(company.hr().post("/api/employees", hiring).status()).isEqualTo(201);
    }

    @Test
    void whatHasToBeKeptIsNotErased() {
        var gone = left("B-1", TODAY.minusMonths(1));
        var refused = erase(gone);
        assertThat(refused.status() + " " + refused.text("code")).isEqualTo("422 RETENTION_RUNNING");

        assertThat(code(company.hire("B-2"))).isEqualTo("409 STILL_EMPLOYED");
        assertThat(code(left("B-3", TODAY))).isEqualTo("409 STILL_EMPLOYED");
        assertThat(code(Ids.next())).isEqualTo("404 NOT_FOUND");
        assertThat(company.hr()
                        .post("/api/employees/" + gone + "/erase", Map.of("reason", "r"))
                        .status())
                .isEqualTo(403);
        assertThat(keys(gone)).contains("CONTACT", "EMPLOYMENT");
    }

    @Test
    void theNameIsKeptAsLongAsTheLastWageEntry() {
        var anna = left("W-1", TODAY.minusYears(4));
        SERVICE.database()
                .sql("INSERT INTO wage_entry (tenant_id, employee_id, last_on) VALUES (?, ?, ?)")
                .params(company.tenant(), anna, TODAY.minusYears(2))
                .update();

        var answer = erase(anna);

        assertThat(answer.body().path("erased").toString()).isEqualTo("[\"CONTACT\",\"NOTE\"]");
        assertThat(answer.body().path("kept").toString())
                .contains("EMPLOYMENT", TODAY.minusYears(2).plusYears(3).toString());
    }

    @Test
    void nobodyHasToAskForIt() {
        var longAgo = left("D-1", TODAY.minusYears(8));
        var lately = left("D-2", TODAY.minusYears(1));
        var there = company.hire("D-3");

        SERVICE.bean(LeaverRetention.class).purge(tenant);

        awaitDone(longAgo);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(keys(lately)).containsExactly("EMPLOYMENT"));
        assertThat(keys(longAgo)).isEmpty();
        assertThat(keys(there)).contains("CONTACT", "EMPLOYMENT");
        assertThat(erased(longAgo)).containsExactlyElementsOf(ALL);
        SERVICE.bean(LeaverWork.class).run(tenant, LeaverWork.DUE);
        assertThat(events(longAgo)).isEqualTo(1);
    }

    @Test
    void whatARestoreHasBroughtBackIsErasedAgain() {
        var anna = left("R-1", TODAY.minusYears(4));
        var lost = SERVICE.bean(LostPersonErasures.class);
        var entry = new LedgerEntry(
                1,
                Instant.EPOCH,
                ErasureEntries.KIND,
                anna,
                company.tenant(),
                Map.of(ErasureEntries.CLASS, "EMPLOYMENT"),
                LedgerEntry.NONE,
                LedgerEntry.NONE);

        assertThat(lost.again(entry)).isFalse();
        await().atMost(Duration.ofSeconds(40)).until(() -> lost.again(entry));

        assertThat(keys(anna)).doesNotContain("EMPLOYMENT").contains("CONTACT");
        assertThat(events(anna)).isEqualTo(1);
        assertThat(SERVICE.bean(Leavers.class)
                        .isDone(tenant, new Leavers.Open(new EmployeeId(anna), RetentionClass.EMPLOYMENT)))
                .isTrue();
    }

    private String left(String number, LocalDate lastDay) {
        var hiring = new HashMap<>(company.hiring(number));
        hiring.put("hiredOn", "2001-01-02");
        var hired = company.hr().post("/api/employees", hiring);
        assertThat(hired.status()).as(hired.raw().body()).isEqualTo(201);
        var employee = hired.text("employeeId");
        var ended = company.hr()
                .post(
                        "/api/employees/" + employee + "/terminate",
                        Map.of("lastDay", lastDay.toString(), "reason", "RETIRED"));
        assertThat(ended.status()).as(ended.raw().body()).isEqualTo(200);
        return employee;
    }

    private void payment(String employee) {
        var body = Map.of("residentNumber", "900101-1234567", "bank", "088", "account", "110-234-567890");
        var client = SERVICE.superAdmin()
                .post(
                        "/api/admin/tenants/" + company.tenant() + "/clients",
                        Map.of("name", "Payroll", "roles", List.of("PAYROLL_MANAGER")));
        var payroll = SERVICE.api().signIn(client.text("clientId"), client.text("clientSecret"));
        var entered = payroll.post("/api/employees/" + employee + "/payment", body);
        assertThat(entered.status()).as(entered.raw().body()).isEqualTo(200);
    }

    private Api.Answer erase(String employee) {
        return company.admin().post("/api/employees/" + employee + "/erase", Map.of("reason", "Has asked for it"));
    }

    private String code(String employee) {
        var answer = erase(employee);
        return answer.status() + " " + answer.text("code");
    }

    private void awaitDone(String employee) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> SERVICE.database()
                        .sql("SELECT count(*) > 0 AND bool_and(is_done) FROM person_erasure"
                                + " WHERE tenant_id = ? AND employee_id = ?")
                        .params(company.tenant(), employee)
                        .query(Boolean.class)
                        .single());
    }

    private List<String> erased(String employee) {
        return SERVICE.database()
                .sql("SELECT retention FROM person_erasure WHERE tenant_id = ? AND employee_id = ? ORDER BY 1")
                .params(company.tenant(), employee)
                .query(String.class)
                .list();
    }

    private List<String> keys(String employee) {
        return ofKeys("subject_key", employee);
    }

    private List<String> tombstones(String employee) {
        return ofKeys("tombstone", employee);
    }

    private List<String> ofKeys(String table, String employee) {
        return SERVICE.keyDatabase()
                .sql("SELECT retention FROM " + table + " WHERE tenant_id = ? AND subject = ? ORDER BY 1")
                .params(company.tenant(), employee)
                .query(String.class)
                .list();
    }

    private long rebuilds() {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = 'platform'"
                        + " AND payload_type = 'operations.ReplayRequested' AND payload ->> 'company' = ?")
                .param(company.tenant())
                .query(Long.class)
                .single();
    }

    private long hashes(String employee) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM fact WHERE tenant_id = ? AND subject = ? AND fact = 'EMAIL'"
                        + " AND value IS NOT NULL")
                .params(company.tenant(), employee)
                .query(Long.class)
                .single();
    }

    private long events(String employee) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ? AND stream_id = ?")
                .params(company.tenant(), "person-erasure:" + employee)
                .query(Long.class)
                .single();
    }
}
