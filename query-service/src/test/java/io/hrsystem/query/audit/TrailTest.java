package io.hrsystem.query.audit;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.attendance.FromTo;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From what to what, for what people ask most. */
class TrailTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final DepartmentId LAB = new DepartmentId("lab");
    private static final DepartmentId SHOP = new DepartmentId("shop");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 2);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final FreeText REASON = new FreeText("reason");

    private final Trail trail = new Trail();
    private Trail.Step last = new Trail.Step(null, Told.NOTHING, Map.of());

    @Test
    void aHireIsAllThatWasNotThereBefore() {
        follow(hired());
        expect(
                JANUARY,
                "employeeNumber: null → 7",
                "name: null → Anna",
                "email: null → anna@acme.example",
                "departmentId: null → sales",
                "position: null → engineer");
    }

    /** What was recorded last is not what held on that day. */
    @Test
    void aTransferIsFromWhatHeldOnItsDay() {
        follow(hired(), transferred("a", LAB, JULY), transferred("b", SHOP, MAY));
        expect(MAY, "departmentId: sales → shop");
        follow(transferred("c", SALES, JULY.plusDays(1)));
        expect(JULY.plusDays(1), "departmentId: lab → sales");
    }

    @Test
    void aPlannedChangeThatIsCancelledGivesWayToWhatItReplaced() {
        follow(hired(), transferred("a", LAB, JULY), new EmployeeChangeCancelled(ANNA, new ChangeId("a"), REASON));
        expect(JULY, "departmentId: lab → sales");
        follow(transferred("b", SHOP, JULY));
        expect(JULY, "departmentId: sales → shop");
    }

    @Test
    void whatADetailDoesNotNameStays() {
        follow(hired(), new DetailsChanged(ANNA, id("a"), new PersonName("Anna Kim"), null, null, MAY, null));
        expect(MAY, "name: Anna → Anna Kim");
    }

    @Test
    void anAbsenceBeginsAndEnds() {
        follow(hired(), new LeaveOfAbsenceStarted(ANNA, id("a"), AbsenceKind.PARENTAL, MAY, JULY, null));
        expect(MAY, "absence: null → PARENTAL", "absenceUntil: null → 2026-07-01");
        follow(new ReturnedFromLeave(ANNA, id("b"), MAY.plusDays(9), null));
        expect(MAY.plusDays(9), "absence: PARENTAL → null", "absenceUntil: 2026-07-01 → null");
    }

    @Test
    void aDepartmentIsNamedLedAndClosed() {
        follow(new DepartmentCreated(LAB, SALES, "Lab", "LAB", JANUARY));
        expect(JANUARY, "parentId: null → sales", "name: null → Lab", "code: null → LAB");
        follow(new DepartmentRenamed(LAB, "Labs", MAY, id("a")));
        expect(MAY, "name: Lab → Labs");
        follow(new DepartmentHeadChanged(LAB, id("b"), ANNA, MAY), new DepartmentHeadChanged(LAB, id("c"), null, JULY));
        expect(JULY, "head: anna → null");
        follow(new DepartmentClosed(LAB, id("d"), JULY));
        expect(JULY, "closedFrom: null → 2026-07-01");
    }

    @Test
    void aWorkDateIsPunchedAndCorrected() {
        var day = LocalDate.of(2026, 3, 2);
        var shift = WorkSchedule.STANDARD.shiftOn(day, ZoneId.of("Asia/Seoul"));
        var late = shift.startsAt().plusSeconds(31 * 60);
        follow(new CheckedIn(ANNA, day, punch(late), shift, 31));
        expect(
                day,
                "checkIn: null → 2026-03-02T00:31:00Z",
                "source: null → WEB",
                "lateMinutes: null → 31",
                "shiftStartsAt: null → 2026-03-02T00:00:00Z",
                "shiftEndsAt: null → 2026-03-02T09:00:00Z");
        follow(new CheckedOut(ANNA, day, punch(shift.endsAt()), 449, 0, 0));
        expect(
                day,
                "checkOut: null → 2026-03-02T09:00:00Z",
                "recognisedMinutes: null → 449",
                "earlyLeaveMinutes: null → 0",
                "gapMinutes: null → 0");
        var corrected = new FromTo(shift.startsAt(), shift.endsAt());
        follow(new CorrectionApproved(
                ANNA,
                day,
                CorrectionId.next(),
                corrected,
                new FromTo(late, shift.endsAt()),
                shift,
                0,
                480,
                0,
                0,
                "boss",
                null));
        expect(
                day,
                "correction: REQUESTED → APPROVED",
                "checkIn: 2026-03-02T00:31:00Z → 2026-03-02T00:00:00Z",
                "lateMinutes: 31 → 0",
                "recognisedMinutes: 449 → 480");
    }

    @Test
    void rolesAreGivenAndTaken() {
        var account = AccountId.next();
        var mail = new EmailAddress("anna@acme.example");
        follow(new AccountInvited(account, mail, Set.of(EMPLOYEE), null, null), new RoleGranted(account, HR_MANAGER));
        expect(null, "roles: EMPLOYEE → HR_MANAGER,EMPLOYEE");
        follow(new RoleRevoked(account, EMPLOYEE));
        expect(null, "roles: HR_MANAGER,EMPLOYEE → HR_MANAGER");
        follow(new RoleRevoked(account, MANAGER));
        expect(null);
        follow(new AccountDisabled(account, REASON));
        expect(null, "state: INVITED → DISABLED");
        assertThat(last.told().why()).isEqualTo(REASON);
    }

    @Test
    void aCompanyIsSetSwitchedAndSuspended() {
        var tenant = TenantId.next();
        follow(new TenantSettingsChanged(tenant, TenantSettings.DEFAULTS));
        assertThat(changes()).contains("zone: null → Asia/Seoul", "payDay: null → 20");
        var part = new SettingsPart(null, null, null, null, 10, null, null, null, null, null, null, null);
        follow(new SettingsChanged(tenant, id("a"), part, MAY));
        expect(MAY, "payDay: 20 → 10");
        follow(new FeatureSwitched(tenant, Feature.WELFARE, true), new FeatureSwitched(tenant, Feature.WELFARE, false));
        expect(null, "features.welfare: true → false");
        follow(new TenantActivated(tenant), new TenantSuspended(tenant, REASON));
        expect(null, "status: ACTIVE → SUSPENDED");
        assertThat(last.told().why()).isEqualTo(REASON);
    }

    @Test
    void whatSaysAllOfItItselfIsTakenAsItStands() {
        follow(
                new MaintenanceModeChanged(MaintenanceMode.READ_ONLY, REASON),
                new MaintenanceModeChanged(MaintenanceMode.NORMAL, REASON));
        expect(null, "mode: READ_ONLY → NORMAL");
        assertThat(last.told().why()).isEqualTo(REASON);
    }

    private void follow(DomainEvent... events) {
        for (var event : events) last = trail.follow(event);
    }

    private void expect(@Nullable LocalDate on, String... changes) {
        assertThat(last.effectiveOn()).isEqualTo(on);
        assertThat(changes()).containsExactly(changes);
    }

    private List<String> changes() {
        return last.changes().entrySet().stream()
                .filter(it -> !it.getValue().isNone())
                .map(it -> "%s: %s → %s"
                        .formatted(
                                it.getKey(),
                                Values.text(it.getValue().before()),
                                Values.text(it.getValue().after())))
                .toList();
    }

    private static EmployeeHired hired() {
        return new EmployeeHired(
                ANNA,
                new EmployeeNumber("7"),
                new PersonName("Anna"),
                new EmailAddress("anna@acme.example"),
                null,
                SALES,
                "engineer",
                JANUARY);
    }

    private static EmployeeTransferred transferred(String change, DepartmentId to, LocalDate on) {
        return new EmployeeTransferred(ANNA, id(change), to, on, null);
    }

    private static ChangeId id(String text) {
        return new ChangeId(text);
    }

    private static Punch punch(Instant at) {
        return new Punch(at, ZoneOffset.ofHours(9), PunchSource.WEB);
    }
}
