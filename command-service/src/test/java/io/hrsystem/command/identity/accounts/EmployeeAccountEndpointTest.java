package io.hrsystem.command.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.People;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.platform.referencerows.Claims;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.command.platform.referencerows.ReferenceRowsRebuild;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeRehired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.Pools;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmployeeAccountEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final People PEOPLE = new People(SERVICE, ACME.tenant());
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final String GOOD = "a quiet blue whale";
    private static int number;

    private final Inbox inbox = new Inbox(SERVICE.mail());
    private String kim;
    private String email;

    @BeforeEach
    void hire() {
        var employeeNumber = "A-" + ++number;
        kim = ACME.hire(employeeNumber);
        email = employeeNumber.toLowerCase(Locale.ROOT) + "@company.example";
    }

    @Test
    void anEmployeeIsInvitedByMailAndSetsAPassword() {
        var invited = invite(ACME.hr(), kim, "EMPLOYEE", "MANAGER");
        assertThat(invited.status()).as(invited.raw().body()).isEqualTo(201);
        assertThat(invited.header("HR-Position")).isNotBlank();

        var activated = activate(onlyLink(email));

        assertThat(activated.status()).as(activated.raw().body()).isEqualTo(200);
        assertThat(activated.text("accountId")).isEqualTo(invited.text("accountId"));
        assertThat(SERVICE.database()
                        .sql("SELECT employee_id || ' ' || roles::text || ' ' || active FROM account"
                                + " JOIN credential USING (tenant_id, account_id)"
                                + " WHERE tenant_id = ? AND account_id = ?")
                        .params(ACME.tenant(), invited.text("accountId"))
                        .query(String.class)
                        .single())
                .isEqualTo(kim + " {MANAGER,EMPLOYEE} true");
        assertRefused(invite(ACME.hr(), kim, "EMPLOYEE"), 409, "ACCOUNT_EXISTS");
    }

    @Test
    void theMailSaysInBothLanguagesWhichCompanyItIs() {
        invite(ACME.hr(), kim, "EMPLOYEE");
        onlyLink(email);
        var company = SERVICE.bean(AdminContact.class).of(new TenantId(ACME.tenant()));
        assertThat(inbox.textTo(email))
                .contains(
                        company.companyName() + "에서 HR 시스템에 초대했습니다",
                        company.companyName() + " has invited you",
                        "회사 도메인: " + company.domain(),
                        "your company domain, too. It is: " + company.domain());
    }

    @Test
    void aNewInvitationReplacesTheLinkBefore() {
        invite(ACME.hr(), kim, "EMPLOYEE");
        var first = onlyLink(email);
        assertThat(invite(ACME.admin(), kim, "HR_MANAGER").status()).isEqualTo(201);
        await().until(() -> inbox.activationTokensTo(email).size() == 2);

        assertRefused(activate(first), 422, "ACTIVATION_INVALID");
        assertThat(activate(inbox.activationTokensTo(email).getLast()).status()).isEqualTo(200);
        assertThat(roles(kim)).isEqualTo("{HR_MANAGER}");
    }

    @Test
    void itGoesToTheAddressOfToday() {
        PEOPLE.happened(
                new DetailsChanged(
                        id(kim), ChangeId.next(), null, new EmailAddress("today-" + email), null, TODAY, null),
                new DetailsChanged(
                        id(kim),
                        ChangeId.next(),
                        null,
                        new EmailAddress("later-" + email),
                        null,
                        TODAY.plusDays(2),
                        null));
        invite(ACME.hr(), kim, "EMPLOYEE");
        onlyLink("today-" + email);
        assertThat(inbox.activationTokensTo(email)).isEmpty();
        assertThat(inbox.activationTokensTo("later-" + email)).isEmpty();
    }

    @Test
    void nobodyGivesMoreThanTheyMay() {
        for (var role : List.of("TENANT_ADMIN", "HR_MANAGER", "PAYROLL_MANAGER", "KIOSK", "SUPER_ADMIN"))
            assertRefused(invite(ACME.hr(), kim, "EMPLOYEE", role), 403, "FORBIDDEN");
        for (var role : List.of("KIOSK", "SUPER_ADMIN"))
            assertRefused(invite(ACME.admin(), kim, role), 403, "FORBIDDEN");
        assertRefused(invite(ACME.kiosk(), kim, "EMPLOYEE"), 403, "FORBIDDEN");
        assertThat(invite(ACME.admin(), kim).status()).isEqualTo(400);
        assertThat(invite(ACME.admin(), kim, "TENANT_ADMIN").status()).isEqualTo(201);
        assertRefused(invite(ACME.hr(), kim, "EMPLOYEE"), 403, "FORBIDDEN");
        assertThat(roles(kim)).isEqualTo("{TENANT_ADMIN}");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        var other = Company.onboard(SERVICE).hire("A-1");
        PEOPLE.happened(new EmployeeChangeWithdrawn(id(kim), ChangeId.ofBeginning(kim), null));
        for (var nobody : List.of(other, EmployeeId.next().value(), "nobody", kim))
            assertThat(invite(ACME.hr(), nobody, "EMPLOYEE").status())
                    .as(nobody)
                    .isEqualTo(404);
    }

    @Test
    void whoHasLeftHasNoAccount() {
        leaves(kim, TODAY.minusDays(1));
        assertRefused(invite(ACME.hr(), kim, "EMPLOYEE"), 409, "EMPLOYMENT_ENDED");
    }

    @Test
    void anAddressBelongsToOneAccount() {
        var admins =
                SERVICE.bean(AdminContact.class).of(new TenantId(ACME.tenant())).adminEmail();
        PEOPLE.happened(new DetailsChanged(id(kim), ChangeId.next(), null, admins, null, TODAY, null));
        assertRefused(invite(ACME.hr(), kim, "EMPLOYEE"), 409, "ACCOUNT_EMAIL_TAKEN");
    }

    @Test
    void whoComesBackTakesOverTheAddressOfTheEarlierAccount() {
        var earlier = invite(ACME.hr(), kim, "EMPLOYEE").text("accountId");
        assertThat(owners(email)).containsExactly(earlier);
        leaves(kim, TODAY.minusDays(1));

        var again = invite(ACME.hr(), rehired(kim, email), "EMPLOYEE");

        assertThat(again.status()).as(again.raw().body()).isEqualTo(201);
        assertThat(owners(email)).containsExactly(again.text("accountId")).doesNotContain(earlier);
        var claims = claims();
        rebuild();
        assertThat(claims()).isEqualTo(claims);
    }

    @Test
    void theLinkOfWhoHasLeftMeanwhileIsDead() {
        invite(ACME.hr(), kim, "EMPLOYEE");
        var link = onlyLink(email);
        leaves(kim, TODAY.minusDays(1));
        assertRefused(activate(link), 403, "ACCOUNT_ENDED");
    }

    @Test
    void anAccountEndsWithTheLastDay() {
        var person = PEOPLE.person(kim, "EMPLOYEE");
        assertThat(checkIn(person).status()).isEqualTo(200);

        var today = leaves(kim, TODAY);
        assertRefused(checkIn(person), 409, "ALREADY_CHECKED_IN");
        PEOPLE.happened(new EmployeeChangeWithdrawn(id(kim), today, null));

        var yesterday = leaves(kim, TODAY.minusDays(1));
        assertRefused(checkIn(person), 403, "ACCOUNT_ENDED");
        var korean = person.post("/api/attendance/check-in", Map.of(), "Accept-Language", "ko");
        assertThat(korean.text("detail")).contains("계정");
        var repeated = person.post("/api/attendance/check-in", Map.of(), "Idempotency-Key", "again");
        assertRefused(repeated, 403, "ACCOUNT_ENDED");
        assertRefused(
                PEOPLE.person(kim, "HR_MANAGER")
                        .post("/api/departments", Map.of("name", "x", "code", "LEFT", "effectiveFrom", "2026-01-01")),
                403,
                "ACCOUNT_ENDED");

        PEOPLE.happened(new EmployeeChangeWithdrawn(id(kim), yesterday, null));
        assertRefused(checkIn(person), 409, "ALREADY_CHECKED_IN");

        var never = ACME.hire("never");
        PEOPLE.happened(new EmployeeChangeWithdrawn(id(never), ChangeId.ofBeginning(never), null));
        assertRefused(checkIn(PEOPLE.person(never, "EMPLOYEE")), 403, "ACCOUNT_ENDED");
    }

    @Test
    void theDayIsThatOfTheCompany() {
        var far = Company.onboard(SERVICE);
        var people = new People(SERVICE, far.tenant());
        var lee = far.hire("A-1");
        // of the two zones one is a day ahead of the other, always
        var zones = List.of("Pacific/Kiritimati", "Pacific/Niue");
        var ahead = LocalDate.now(ZoneId.of(zones.getFirst()));
        var left = new EmployeeTerminated(id(lee), ChangeId.next(), ahead.minusDays(1), TerminationReason.RESIGNED);
        people.happened(left);
        var refusals = zones.stream()
                .map(zone -> {
                    far.admin().patch("/api/settings", Map.of("zone", zone, "effectiveFrom", "2026-01-01"));
                    return checkIn(people.person(lee, "EMPLOYEE")).text("code");
                })
                .toList();
        assertThat(refusals).containsExactly("ACCOUNT_ENDED", "");
    }

    @Test
    void rowsOfAccountsAndEndsAreAFunctionOfTheEvents() {
        invite(ACME.hr(), kim, "EMPLOYEE");
        activate(onlyLink(email));
        leaves(kim, TODAY.minusDays(1));
        var before = rows();
        rebuild();
        assertThat(rows()).isEqualTo(before);
    }

    private static String rehired(String previous, String email) {
        var id = EmployeeId.next();
        PEOPLE.happened(new EmployeeRehired(
                id,
                id(previous),
                id(previous),
                new EmployeeNumber("A-" + number),
                new PersonName("김하나"),
                new EmailAddress(email),
                null,
                new DepartmentId(ACME.rootDepartment()),
                "STAFF",
                TODAY));
        return id.value();
    }

    private static ChangeId leaves(String employee, LocalDate lastDay) {
        var change = ChangeId.next();
        PEOPLE.happened(new EmployeeTerminated(id(employee), change, lastDay, TerminationReason.RESIGNED));
        return change;
    }

    private static EmployeeId id(String employee) {
        return new EmployeeId(employee);
    }

    private static Api.Answer invite(Api.Client by, String employee, String... roles) {
        return by.post("/api/employees/" + employee + "/account", Map.of("roles", List.of(roles)));
    }

    private static Api.Answer checkIn(Api.Client person) {
        return person.post("/api/attendance/check-in", Map.of());
    }

    private static Api.Answer activate(String token) {
        return SERVICE.api().anonymous().post("/api/activation", Map.of("token", token, "password", GOOD));
    }

    private String onlyLink(String address) {
        await().until(() -> !inbox.activationTokensTo(address).isEmpty());
        assertThat(inbox.activationTokensTo(address)).hasSize(1);
        return inbox.activationTokensTo(address).getFirst();
    }

    private static void assertRefused(Api.Answer answer, int status, String code) {
        assertThat(answer.text("code")).as(answer.raw().body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static @Nullable String roles(String employee) {
        return SERVICE.database()
                .sql("SELECT roles::text FROM account WHERE tenant_id = ? AND employee_id = ?")
                .params(ACME.tenant(), employee)
                .query(String.class)
                .single();
    }

    private static List<String> owners(String email) {
        var claims = SERVICE.bean(Claims.class);
        var tenant = new TenantId(ACME.tenant());
        var code = RefusalCode.ACCOUNT_EMAIL_TAKEN;
        return SERVICE.database()
                .sql("SELECT owner FROM claim WHERE tenant_id = ? AND value = ?")
                .params(ACME.tenant(), claims.hashOf(tenant, code, new EmailAddress(email)))
                .query(String.class)
                .list();
    }

    private static List<Map<String, Object>> claims() {
        return SERVICE.database()
                .sql("SELECT kind, value, owner FROM claim WHERE tenant_id = ? AND kind = 'ACCOUNT_EMAIL' ORDER BY"
                        + " value")
                .param(ACME.tenant())
                .query()
                .listOfRows();
    }

    private static List<Map<String, Object>> rows() {
        return SERVICE.database()
                .sql("""
                    SELECT account_id AS id, employee_id, roles::text, active::text AS state FROM account WHERE tenant_id = :tenant
                    UNION ALL
                    SELECT change_id, employee_id, version::text, ended_from::text FROM employment_end WHERE tenant_id = :tenant
                    ORDER BY id
                    """)
                .param("tenant", ACME.tenant())
                .query()
                .listOfRows();
    }

    private static void rebuild() {
        var all = new ArrayList<ReferenceRows<?>>();
        for (var rows : SERVICE.beans(ReferenceRows.class)) all.add(rows);
        var pools = SERVICE.bean(Pools.class);
        try (var system = pools.system(pools.properties().command())) {
            new ReferenceRowsRebuild(system, Serializers.events(SERVICE.bean(SubjectKeys.class)), all)
                    .rebuild(new TenantId(ACME.tenant()));
        }
    }
}
