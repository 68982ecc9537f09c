package io.hrsystem.query.platform.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.ClientEvent.ClientRegistered;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.contract.operations.ReplayEvent.ReplayCancelled;
import io.hrsystem.contract.operations.ReplayEvent.ReplayRequested;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Closings;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.PastRecovery;
import io.hrsystem.query.testing.PastRun;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two companies with people in a tree. The caller, whatever the role, leads a department in one of them.
 *
 * @param tokens of the caller
 * @param subjects one for each relation to the caller
 * @param last what an answer has to know
 */
record MatrixPeople(Map<Role, String> tokens, List<Subject> subjects, GlobalPosition last) {
    /** How a person stands to the caller. */
    enum Relation {
        OWN,
        BELOW,
        COMPANY,
        FOREIGN
    }

    /** Whom and what a question is about. */
    record Subject(Relation relation, Map<String, String> slots) {
        private static final Pattern SLOT = Pattern.compile("<(\\w+)>");

        String fill(String text) {
            return SLOT.matcher(text).replaceAll(it -> slots.getOrDefault(it.group(1), "no " + it.group(1)));
        }
    }

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    static MatrixPeople of(Feed feed, Client client, TestDatabases databases) {
        var company = Company.active(feed, client, "Matrix");
        var lab = company.found(company.root(), "Lab");
        var bench = company.found(lab, "Bench");
        var shop = company.found(company.root(), "Shop");
        var things = things(company, 3, databases);
        var own = subject(Relation.OWN, company, lab, 1, things);
        var head = new EmployeeId(requireNonNull(own.slots().get("employee")));
        company.lead(lab, head);
        var below = subject(Relation.BELOW, company, bench, 2, things);
        var others = subject(Relation.COMPANY, company, shop, 3, things);
        var other = Company.active(feed, client, "Elsewhere");
        var alone = other.found(other.root(), "Alone");
        var foreign = subject(Relation.FOREIGN, other, alone, 4, things(other, 2, databases));
        own.slots().put("inDepartment", "2");
        for (var looked : List.of(company, other))
            client.ask(client.tokens().superAdmin(), "{ tenant(id: \"%s\") { id } }".formatted(looked.id()));
        // of before all histories: nobody's position is behind it
        var recovery = PastRecovery.in(databases).common(7, 8, 0);
        for (var subject : List.of(others, foreign))
            recovery.lost(requireNonNull(subject.slots().get("tenant")));
        var tokens = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) tokens.put(role, client.tokens().employee(company.id(), head, role));
        tokens.put(Role.SUPER_ADMIN, client.tokens().superAdmin());
        var last = other.hire(EmployeeId.next(), "M-5", "Last");
        for (var subject : List.of(own, below, others)) open(client, company, subject, last);
        open(client, other, foreign, last);
        return new MatrixPeople(tokens, List.of(own, below, others, foreign), last);
    }

    /** As somebody does who has been paid. */
    private static void open(Client client, Company company, Subject subject, GlobalPosition last) {
        var employee = new EmployeeId(requireNonNull(subject.slots().get("employee")));
        var question = "{ payslip(employeeId: \"%s\", month: \"2026-03\") { %s } }";
        var self = client.tokens().employee(company.id(), employee, Role.EMPLOYEE);
        client.ask(self, question.formatted(employee, "id"), last);
        var admin = client.tokens().of(company.id(), Role.TENANT_ADMIN);
        var opened = client.ask(admin, question.formatted(employee, "openedAt"), last);
        subject.slots().put("opened", opened.at("payslip.openedAt"));
    }

    String token(Role role) {
        return requireNonNull(tokens.get(role));
    }

    /** What belongs to nobody in particular. */
    private static Map<String, String> things(Company company, int headcount, TestDatabases databases) {
        company.feed()
                .append(
                        company.id(),
                        StreamIds.tenant(company.id()),
                        new TenantSettingsChanged(company.id(), TenantSettings.DEFAULTS));
        var file = ImportId.next();
        var machine = "machine-of-" + company.id();
        company.feed()
                .append(
                        company.id(),
                        StreamIds.importOf(file),
                        new ImportRequested(file, "employees", "abc", false, false, "client"));
        company.feed()
                .append(
                        company.id(),
                        StreamIds.client(machine),
                        new ClientRegistered(machine, "Gate", Set.of(Role.KIOSK), null));
        var replay = ReplayId.next();
        company.feed()
                .append(
                        TenantId.PLATFORM,
                        StreamIds.replay(replay),
                        new ReplayRequested(
                                replay,
                                ReplayKind.REBUILD,
                                List.of("clients"),
                                null,
                                null,
                                null,
                                new FreeText("Nothing"),
                                "client"),
                        new ReplayCancelled(replay));
        var erased = TenantId.next();
        company.feed()
                .append(
                        TenantId.PLATFORM,
                        StreamIds.CERTIFICATES,
                        new CertificateIssued(
                                CertificateId.ofErasure(erased),
                                erased,
                                headcount,
                                "{\"issuedAt\":\"2026-03-02T00:00:00Z\"}",
                                "signature",
                                "key"));
        var run = Run.regular(company, MARCH);
        run.finalised();
        var account = AccountId.next();
        company.feed()
                .append(
                        company.id(),
                        StreamIds.account(account),
                        new AccountInvited(
                                account, new EmailAddress("admin@matrix.example"), Set.of(Role.EMPLOYEE), null, null));
        return Map.of(
                "run", run.id().value(),
                "erased", erased.value(),
                "account", account.value(),
                "tenant", company.id().value(),
                "before", cursorBefore(company.id().value()),
                "import", file.value(),
                "client", machine,
                "replay", replay.value(),
                "batchRun", PastRun.in(databases).of("", true),
                "headcount", String.valueOf(headcount));
    }

    /** Of the page that begins with it. */
    private static String cursorBefore(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.substring(0, id.length() - 1).getBytes(UTF_8));
    }

    /** Somebody alone in a department, who came on Monday at an hour of their own, and says it was earlier, or leave. */
    private static Subject subject(
            Relation relation, Company company, DepartmentId department, int number, Map<String, String> things) {
        var employee = EmployeeId.next();
        var phone = "010-0000-000" + number;
        company.happen(new EmployeeHired(
                employee,
                new EmployeeNumber("M-" + number),
                new PersonName("Person " + number),
                new EmailAddress(number + "@matrix.example"),
                new PhoneNumber(phone),
                department,
                "engineer",
                LocalDate.of(2026, 1, 2)));
        company.happen(new EmployeeTerminated(
                employee, ChangeId.next(), LocalDate.of(2199, 12, 31), TerminationReason.RETIRED));
        company.checkIn(employee, MONDAY, "0%d:00".formatted(number));
        company.checkOut(employee, MONDAY, "18:00", 400 + number);
        // and worked fifty hours in the week after that
        for (var day = 7; day < 12; day++) company.happen(Closings.worked(employee, MONDAY.plusDays(day), 480, 120, 0));
        var shift = WorkSchedule.STANDARD.shiftOn(MONDAY, ZoneId.of("Asia/Seoul"));
        var correction = CorrectionId.next();
        company.feed()
                .append(
                        company.id(),
                        StreamIds.attendance(employee, MONDAY),
                        new CorrectionRequested(
                                employee,
                                MONDAY,
                                correction,
                                shift.startsAt(),
                                shift.endsAt(),
                                shift,
                                10,
                                new FreeText("Clock broken"),
                                "account"));
        var lot = LotId.next();
        var leave = LeaveRequestId.next();
        company.feed()
                .append(
                        company.id(),
                        StreamIds.leave(employee),
                        new LeaveGranted(
                                employee,
                                lot,
                                LotKind.OPENING,
                                "opening",
                                MONDAY,
                                MONDAY,
                                LocalDate.of(2199, 12, 31),
                                480,
                                null),
                        new LeaveRequested(
                                employee,
                                leave,
                                LeaveType.ANNUAL,
                                MONDAY,
                                MONDAY,
                                LeavePart.FULL,
                                List.of(new LeaveDay(MONDAY, MONDAY.atTime(9, 0), MONDAY.atTime(18, 0), 480)),
                                new FreeText("Family"),
                                "account"),
                        new LeavePromoted(
                                employee, PromotionId.next(), lot, PromotionStep.NOTICE, MONDAY, MONDAY, 480));
        company.feed()
                .append(
                        company.id(),
                        StreamIds.pay(employee),
                        new PayAgreed(
                                employee,
                                ChangeId.next(),
                                PayKind.MONTHLY,
                                new Won(3_000_000 + number),
                                2_400,
                                List.of(),
                                LocalDate.of(2026, 1, 2)),
                        new PaymentDetailsSet(
                                employee,
                                ChangeId.next(),
                                new ResidentNumber("900101-1234567"),
                                new BankCode("088"),
                                new AccountNumber("11023456789" + number)));
        var run = new Run(company, PayrollRunId.regular(company.id(), MARCH), MARCH, RunKind.REGULAR);
        run.pay(run.payslip(employee, 1, Run.earning("BASE", "기본급", "Base pay", 3_000_000 + number)));
        var slots = new HashMap<>(things);
        slots.put("net", "300000" + number);
        slots.put("lot", lot.value());
        slots.put("leave", leave.value());
        slots.put("employee", employee.value());
        slots.put("department", department.value());
        slots.put("inDepartment", "1");
        slots.put("phone", phone);
        slots.put("pay", "300000" + number);
        slots.put("paidTo", "*********89" + number);
        slots.put("correction", correction.value());
        slots.put("worked", "" + (400 + number));
        slots.put("checkIn", "2026-03-01T%d:00:00Z".formatted(15 + number));
        return new Subject(relation, slots);
    }
}
