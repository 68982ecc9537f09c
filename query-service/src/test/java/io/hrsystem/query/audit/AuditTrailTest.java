package io.hrsystem.query.audit;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffDeclared;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffTakenBack;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.AdjustmentId;
import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.InsuranceBasis;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.keys.KeyName;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Feed.Happened;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.Statements;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@RunningService
class AuditTrailTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final FreeText REASON = new FreeText("Reorganised");
    private static final String FIELDS = """
        { edges { node { recordedAt effectiveOn kind subject actor client correlationId text
                         changes { field before after } } } pageInfo { hasNextPage endCursor } }\
        """;

    private final Feed feed;
    private final Client client;
    private final TestDatabases databases;
    private final Positions positions;
    private final Company company;
    private final String admin;

    AuditTrailTest(Feed feed, Client client, TestDatabases databases, Positions positions) {
        this.positions = positions;
        this.feed = feed;
        this.client = client;
        this.databases = databases;
        this.company = Company.active(feed, client, "Acme");
        this.admin = client.tokens().of(company.id(), TENANT_ADMIN);
    }

    @Test
    void aTransferIsToldInWordsAndAsDataWithWhoDidItByWhatAndUnderWhichRequest() {
        var anna = company.hire("7", "Anna");
        var lab = company.found(company.root(), "Lab");
        var last = happen(
                Map.of(
                        MetadataKeys.ACTOR, "boss",
                        MetadataKeys.ROLES, "HR_MANAGER",
                        MetadataKeys.CLIENT, "hr-pages",
                        MetadataKeys.CORRELATION, "request-1"),
                StreamIds.employee(anna),
                new EmployeeTransferred(anna, ChangeId.next(), lab, MAY, REASON));

        var seen = trail(admin, "subject: \"%s\", first: 1".formatted(anna), last);
        assertThat(seen.<Map<String, Object>>at("auditTrail.edges[0].node"))
                .containsEntry("effectiveOn", "2026-05-01")
                .containsEntry("kind", "employees.EmployeeTransferred")
                .containsEntry("subject", anna.value())
                .containsEntry("actor", "boss")
                .containsEntry("client", "hr-pages")
                .containsEntry("correlationId", "request-1")
                .containsEntry("text", "Anna: Transferred from 2026-05-01: Acme → Lab (Reorganised)");
        assertThat(changes(seen, 0))
                .containsExactly("departmentId: %s → %s".formatted(company.root(), lab), "reason: null → Reorganised");
        var korean =
                client.ask(admin, query("subject: \"%s\", first: 1".formatted(anna)), Map.of("Accept-Language", "ko"));
        assertThat(korean.<String>at("auditTrail.edges[0].node.text"))
                .isEqualTo("Anna: 2026-05-01 부서 이동: Acme → Lab (Reorganised)");
        assertThat(kinds(trail(admin, "subject: \"%s\"".formatted(lab), last)))
                .containsExactly("employees.EmployeeTransferred", "organisation.DepartmentCreated");
    }

    @Test
    void aMachineIsItsOwnClientAndTheSystemHasNone() {
        var anna = EmployeeId.next();
        company.hire(anna, "7", "Anna");
        happen(
                Map.of(MetadataKeys.ACTOR, "clock", MetadataKeys.ROLES, "KIOSK"),
                company.checkedIn(anna, MONDAY, "09:00"));
        var last = happen(
                Map.of(MetadataKeys.ACTOR, "system:closing", MetadataKeys.ROLES, ""),
                company.checkedOut(anna, MONDAY, "18:00", 480));

        var seen = trail(admin, "subject: \"%s\", workDate: \"2026-03-02\"".formatted(anna), last);
        assertThat(kinds(seen)).containsExactly("attendance.CheckedOut", "attendance.CheckedIn");
        assertThat(seen.<List<String>>at("auditTrail.edges[*].node.client")).containsExactly(null, "clock");
        assertThat(seen.<String>at("auditTrail.edges[1].node.text"))
                .isEqualTo("Anna: Checked in at 2026-03-02 09:00 by kiosk, 0 minutes late");
        assertThat(kinds(trail(admin, "actor: \"clock\"", last))).containsExactly("attendance.CheckedIn");
    }

    @Test
    void eachDayOffIsToldFromItsOwnPast() {
        var other = MAY.plusDays(1);
        var stream = StreamIds.daysOff(company.id());
        happen(Map.of(), stream, new DayOffDeclared(MAY, "Founding day", true));
        happen(Map.of(), stream, new DayOffDeclared(other, "Outing", false));
        happen(Map.of(), stream, new DayOffTakenBack(MAY));
        var last = happen(Map.of(), stream, new DayOffDeclared(other, "Outing", true));

        var ofMay = trail(admin, "subject: \"%s\"".formatted(MAY), last);
        assertThat(changes(ofMay, 0)).containsExactly("name: Founding day → null", "paid: true → null");
        assertThat(changes(ofMay, 1)).containsExactly("name: null → Founding day", "paid: null → true");
        var ofOther = trail(admin, "subject: \"%s\"".formatted(other), last);
        assertThat(changes(ofOther, 0)).containsExactly("paid: false → true");
        assertThat(changes(ofOther, 1)).containsExactly("name: null → Outing", "paid: null → false");
    }

    @Test
    void oneDepartmentAmongManyIsToldFromItsOwnPast() {
        var lab = company.found(company.root(), "Lab");
        for (var number = 0; number < 30; number++) company.found(company.root(), "Shop " + number);
        var last = happen(
                Map.of(),
                StreamIds.organisation(company.id()),
                new DepartmentRenamed(lab, "Labs", MAY, ChangeId.next()));
        var seen = trail(admin, "kinds: [\"organisation.DepartmentRenamed\"]", last);
        assertThat(changes(seen, 0)).containsExactly("name: Lab → Labs");
    }

    @Test
    void pagesGoOnWhereTheLastEndedAndNoCursorTellsHowMuchOthersDo() {
        var anna = company.hire("7", "Anna");
        var last = GlobalPosition.ORIGIN;
        for (var day = 0; day < 5; day++) last = company.checkIn(anna, MONDAY.plusDays(day), "09:00");
        var all = kinds(trail(admin, "subject: \"%s\"".formatted(anna), last));
        var paged = new ArrayList<String>();
        var after = "";
        for (var more = true; more; ) {
            var page = trail(admin, "subject: \"%s\", first: 2%s".formatted(anna, after), last);
            paged.addAll(kinds(page));
            more = page.at("auditTrail.pageInfo.hasNextPage");
            after = ", after: \"%s\"".formatted(page.<String>at("auditTrail.pageInfo.endCursor"));
        }
        assertThat(paged).hasSize(6).isEqualTo(all);
        var cursor = after.substring(after.indexOf('"') + 1, after.length() - 1);
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), UTF_8))
                .matches("2[-0-9T:.]+Z\u001f[-_A-Za-z0-9]{22}");
    }

    @Test
    void whoIsNotToldSomethingElsewhereIsNotToldItHere() {
        var anna = company.hire("7", "Anna");
        var account = AccountId.next();
        happen(
                Map.of(),
                StreamIds.account(account),
                new AccountInvited(account, new EmailAddress("anna@acme.example"), Set.of(EMPLOYEE), anna, null),
                new RoleGranted(account, HR_MANAGER));
        happen(Map.of(), StreamIds.tenant(company.id()), new TenantSuspended(company.id(), new FreeText("Overdue")));
        happen(Map.of(), StreamIds.tenant(company.id()), new TenantReactivated(company.id(), new FreeText("Paid")));
        var last = company.happen(
                new DetailsChanged(anna, ChangeId.next(), new PersonName("Anna Kim"), null, null, MAY, REASON));
        // who asks while it is suspended is not let in
        await().until(() -> positions.haveReached(List.of("gate"), last));

        var seen = trail(admin, "kinds: [\"identity.RoleGranted\", \"tenants.TenantSuspended\"]", last);
        assertThat(kinds(seen)).containsExactly("tenants.TenantSuspended", "identity.RoleGranted");
        assertThat(changes(seen, 0)).containsExactly("status: ACTIVE → SUSPENDED", "reason: null → Overdue");
        assertThat(changes(seen, 1)).containsExactly("roles: EMPLOYEE → HR_MANAGER,EMPLOYEE");
        // by no question at all
        for (var role : List.of(HR_MANAGER, PAYROLL_MANAGER))
            for (var asked : List.of("", "subject: \"%s\"".formatted(account), "kinds: [\"identity.RoleGranted\"]"))
                assertThat(kinds(trail(client.tokens().of(company.id(), role), asked, last)))
                        .noneMatch(it -> it.startsWith("identity."));
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        assertThat(changes(trail(hr, "kinds: [\"tenants.TenantSuspended\"]", last), 0))
                .containsExactly("status: ACTIVE → SUSPENDED", "reason: null → ***");
        var own = trail(client.tokens().employee(company.id(), anna, EMPLOYEE), "", last);
        assertThat(kinds(own)).containsExactly("employees.DetailsChanged", "employees.EmployeeHired");
        assertThat(changes(own, 0)).containsExactly("name: Anna → Anna Kim", "reason: null → Reorganised");
        var other = trail(
                client.tokens().employee(company.id(), EmployeeId.next(), EMPLOYEE),
                "subject: \"%s\"".formatted(anna),
                last);
        assertThat(other.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aSuperAdminSeesAnyCompanyWithoutItsPeopleAndTheLookIsOnRecord() {
        var anna = company.hire("7", "Anna");
        var last = company.happen(
                new DetailsChanged(anna, ChangeId.next(), new PersonName("Anna Kim"), null, null, MAY, REASON));
        var asked = "tenantId: \"%s\", subject: \"%s\"".formatted(company.id(), anna);

        var seen = trail(client.tokens().superAdmin(), asked, last);
        assertThat(changes(seen, 0)).containsExactly("name: *** → ***", "reason: null → ***");
        assertThat(seen.<String>at("auditTrail.edges[0].node.text"))
                .isEqualTo("Details from 2026-05-01: name *** → *** (***)");
        assertThat(seen.body()).doesNotContain("Anna", "7@example.com", "Reorganised");
        var log = client.ask(admin, "{ accessLog(first: 1) { edges { node { kind what } } } }");
        assertThat(log.<String>at("accessLog.edges[0].node.what")).isEqualTo("auditTrail " + company.id());

        var foreign = client.tokens().of(Company.active(feed, client, "Other").id(), TENANT_ADMIN);
        assertThat(kinds(trail(foreign, asked, last))).isEmpty();
        assertThat(kinds(trail(foreign, "subject: \"%s\"".formatted(anna), last)))
                .isEmpty();
    }

    @Test
    void payIsToldToWhomItIsShownAndTheAccountToNobody() {
        var anna = company.hire("7", "Anna");
        var meal = new Allowance(new PayCode("MEAL"), "식대", new Won(200_000), false, true);
        var last = company.happen(
                new PayAgreed(anna, ChangeId.next(), PayKind.MONTHLY, new Won(3_000_000), 2_400, List.of(meal), MAY),
                new InsuranceDeclared(
                        anna,
                        ChangeId.next(),
                        new BirthDate("1990-01-01"),
                        InsuranceBasis.NOTIFIED,
                        new Won(3_100_000),
                        new Won(3_200_000),
                        MAY),
                new PaymentDetailsSet(
                        anna,
                        ChangeId.next(),
                        new ResidentNumber("900101-1234567"),
                        new BankCode("088"),
                        new AccountNumber("110-234-567890")));
        var asked = "subject: \"%s\"".formatted(anna);
        for (var seen : List.of(
                trail(admin, asked, last),
                trail(client.tokens().of(company.id(), PAYROLL_MANAGER), asked, last),
                trail(client.tokens().employee(company.id(), anna, EMPLOYEE), asked, last))) {
            assertThat(kinds(seen))
                    .startsWith("payroll.PaymentDetailsSet", "payroll.InsuranceDeclared", "payroll.PayAgreed");
            assertThat(changes(seen, 0))
                    .containsExactly("residentNumber: null → ***", "bank: null → ***", "account: null → ***");
            assertThat(changes(seen, 1)).contains("birthDate: null → 1990-01-01", "notifiedPension: null → 3100000");
            assertThat(changes(seen, 2))
                    .contains("amount: null → 3000000", "allowances: null → MEAL 식대 200000 false true");
            assertThat(seen.<String>at("auditTrail.edges[2].node.text")).contains("3,000,000", "식대 200,000");
            assertThat(seen.body()).doesNotContain("1234567", "567890");
        }
        assertThat(kinds(trail(client.tokens().of(company.id(), HR_MANAGER), asked, last)))
                .containsExactly("employees.EmployeeHired");
        var ofCompany = "tenantId: \"%s\", subject: \"%s\"".formatted(company.id(), anna);
        var operator = trail(client.tokens().superAdmin(), ofCompany, last);
        assertThat(changes(operator, 2))
                .contains("kind: null → MONTHLY", "amount: null → ***", "allowances: null → ***");
        assertThat(operator.body()).doesNotContain("000000", "000,000", "1990", "식대", "00,000");
    }

    @Test
    void whatSomebodyIsPaidIsToldToWhomPayrollIsAndToNobodyElse() {
        var anna = company.hire("7", "Anna");
        var run = Run.regular(company, YearMonth.of(2026, 3));
        run.pay(run.payslip(anna, 1, Run.pr02()));
        run.calculated(1, 0, 3_200_000, 373_300);
        var last = company.feed()
                .append(
                        company.id(),
                        StreamIds.adjustments(anna),
                        new AdjustmentOwed(
                                anna, AdjustmentId.next(), YearMonth.of(2026, 1), new Won(205_475), List.of("cause")));
        var asked = "subject: \"%s\"".formatted(anna);
        for (var seen : List.of(
                trail(admin, asked, last), trail(client.tokens().of(company.id(), PAYROLL_MANAGER), asked, last))) {
            assertThat(kinds(seen)).startsWith("payroll.AdjustmentOwed", "payroll.PayslipCalculated");
            assertThat(changes(seen, 0)).contains("amount: null → 205475");
            assertThat(changes(seen, 1)).contains("net: null → 2826700").anyMatch(it -> it.contains("PENSION 142500"));
            assertThat(seen.<String>at("auditTrail.edges[1].node.text")).contains("2,826,700");
        }
        // not before it is handed over, and then as a payslip
        for (var token : List.of(
                client.tokens().employee(company.id(), anna, EMPLOYEE),
                client.tokens().of(company.id(), HR_MANAGER)))
            assertThat(kinds(trail(token, asked, last))).containsExactly("employees.EmployeeHired");
        for (var subject : List.of(anna.value(), run.id().value())) {
            var ofCompany = "tenantId: \"%s\", subject: \"%s\"".formatted(company.id(), subject);
            var operator = trail(client.tokens().superAdmin(), ofCompany, last);
            assertThat(kinds(operator)).contains("payroll.PayslipCalculated");
            assertThat(operator.body())
                    .contains("net", "***")
                    .doesNotContain("205475", "205,475", "2826700", "2,826,700", "3,000,000", "142500", "기본급", "월 ");
        }
    }

    @Test
    void whatIsErasedIsErasedHere() throws Exception {
        var anna = company.hire("7", "Anna");
        var last = company.happen(
                new DetailsChanged(anna, ChangeId.next(), new PersonName("Anna Kim"), null, null, MAY, REASON));
        var asked = "subject: \"%s\"".formatted(anna);
        assertThat(changes(trail(admin, asked, last), 0)).contains("name: Anna → Anna Kim");

        databases.keyDestruction().destroy(new KeyName(company.id(), anna.value(), RetentionClass.EMPLOYMENT));

        var seen = trail(admin, asked, last);
        assertThat(changes(seen, 0)).contains("reason: null → Reorganised").noneMatch(it -> it.contains("Anna"));
        assertThat(changes(seen, 1)).contains("name: null → ERASED", "email: null → 7@example.com");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        for (var asked : List.of(
                "kinds: [\"employees.Promoted\"]", "workDate: \"2026-03-02\"", "first: 101", "after: \"bm90aGluZw\""))
            assertThat(client.ask(admin, query(asked)).code()).as(asked).isEqualTo("MALFORMED");
    }

    /** The gate, where they are, what they are called, the zone, COMMIT; and from the store the events and their past. */
    @Test
    void aPageIsAFewStatementsHoweverManyRowsItHas() {
        var anna = company.hire("7", "Anna");
        var last = GlobalPosition.ORIGIN;
        for (var day = 0; day < 20; day++) last = company.checkIn(anna, MONDAY.plusDays(day), "09:00");
        trail(admin, "first: 20", last);
        var atLeast = last;
        var statements = Statements.during(
                () -> assertThat(kinds(trail(admin, "first: 20", atLeast))).hasSize(20));
        assertThat(statements).hasSize(5);
    }

    private GlobalPosition happen(Map<String, String> by, String stream, DomainEvent... events) {
        return happen(by, new Happened(stream, List.of(events)));
    }

    private GlobalPosition happen(Map<String, String> by, Happened happened) {
        return feed.append(company.id(), List.of(happened), by);
    }

    private Answer trail(String token, String asked, GlobalPosition atLeast) {
        return client.ask(token, query(asked), atLeast);
    }

    private static String query(String asked) {
        return "{ auditTrail%s %s }".formatted(asked.isEmpty() ? "" : "(" + asked + ")", FIELDS);
    }

    private static List<String> kinds(Answer answer) {
        return answer.at("auditTrail.edges[*].node.kind");
    }

    private static List<String> changes(Answer answer, int row) {
        return answer.<List<Map<String, String>>>at("auditTrail.edges[%d].node.changes".formatted(row)).stream()
                .map(it -> "%s: %s → %s".formatted(it.get("field"), it.get("before"), it.get("after")))
                .toList();
    }
}
