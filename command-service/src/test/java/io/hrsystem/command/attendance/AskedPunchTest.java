package io.hrsystem.command.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.command.attendance.AttendanceCommand.CheckIn;
import io.hrsystem.command.attendance.AttendanceCommand.CheckOut;
import io.hrsystem.command.attendance.AttendanceEndpoint.PunchRequest;
import io.hrsystem.command.attendance.RosterEntry.OpenSession;
import io.hrsystem.command.attendance.WorkTerms.Employment;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPunchTest {
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final Instant NOW = Instant.parse("2026-03-04T00:00:30Z");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

    /** Whose punch it is, by the caller's role, the caller's own employee and the employee that is named. */
    @ParameterizedTest
    @CsvSource({
        "KIOSK,    ,     anna, anna",
        "KIOSK,    ,     ben,  ben",
        "KIOSK,    ,     ,     EMPLOYEE_REQUIRED",
        "EMPLOYEE, anna, ,     anna",
        "EMPLOYEE, anna, anna, anna",
        "EMPLOYEE, anna, ben,  NOT_FOUND",
        "EMPLOYEE, ,     anna, NOT_AN_EMPLOYEE",
        "EMPLOYEE, ,     ,     NOT_AN_EMPLOYEE"
    })
    void aClockPunchesForAnybodyAndAPersonForThemselves(
            Role role, @Nullable String self, @Nullable String named, String expected) {
        assertThat(outcome(role, self, new PunchRequest(id(named), NOW, null), NOW))
                .isEqualTo(expected);
    }

    /** Clocks may differ by five minutes. */
    @ParameterizedTest
    @CsvSource({
        ",                        2026-03-04T00:00:00Z",
        "2026-03-03T23:59:59.999Z, 2026-03-03T23:59:00Z",
        "2026-03-04T00:05:30Z,    2026-03-04T00:05:00Z",
        "2026-03-04T00:05:30.001Z, PUNCH_IN_FUTURE",
        "2027-03-04T00:00:00Z,    PUNCH_IN_FUTURE"
    })
    void aPunchIsOfAWholeMinuteThatHasBegun(@Nullable Instant at, String expected) {
        var request = new PunchRequest(ANNA, at, null);
        if (expected.equals("PUNCH_IN_FUTURE"))
            assertThatThrownBy(() -> AskedPunch.of(request, caller(Role.KIOSK, null), NOW))
                    .hasMessage(expected);
        else
            assertThat(AskedPunch.of(request, caller(Role.KIOSK, null), NOW).at())
                    .isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "KIOSK,    ,         KIOSK",
        "EMPLOYEE, ,         WEB",
        "KIOSK,    TERMINAL, TERMINAL",
        "EMPLOYEE, MOBILE,   MOBILE"
    })
    void whereItComesFromIsWhatIsSaidOrWhoItIs(Role role, @Nullable PunchSource said, PunchSource expected) {
        var punch = AskedPunch.of(new PunchRequest(ANNA, NOW, said), caller(role, "anna"), NOW);
        assertThat(punch.source()).isEqualTo(expected);
    }

    @Test
    void aCheckInIsOfTheDateThatTheRosterSays() {
        var entry = new RosterEntry(WorkTerms.USUAL, null, null);
        var punch = new AskedPunch(ANNA, Instant.parse("2026-03-04T00:00:00Z"), PunchSource.KIOSK, true, NOW);
        assertThat(punch.checkIn(entry)).isEqualTo(new CheckIn(ANNA, DATE, at(punch), entry.shiftOn(DATE), 10));
    }

    @Test
    void aCheckOutEndsTheOpenSession() {
        var open = new OpenSession(DATE.minusDays(1), Instant.parse("2026-03-03T09:00:00Z"));
        var punch = new AskedPunch(ANNA, Instant.parse("2026-03-03T16:00:00Z"), PunchSource.WEB, false, NOW);
        assertThat(punch.checkOut(new RosterEntry(WorkTerms.USUAL, open, null)))
                .isEqualTo(new CheckOut(ANNA, DATE.minusDays(1), at(punch)));
    }

    /** Now is the fourth of March, nine o'clock in Seoul; the calendar there decides. */
    @ParameterizedTest
    @CsvSource({
        "true,  ,     ,  2026-01-31T15:00:00Z, true",
        "true,  ,     ,  2026-01-31T14:59:00Z, false",
        "false, ,     ,  2026-03-02T15:00:00Z, true",
        "false, ,     ,  2026-03-02T14:59:00Z, false",
        "true,  0,    9, 2026-03-03T15:00:00Z, true",
        "true,  0,    9, 2026-03-03T14:59:00Z, false",
        "false, 0,    9, 2026-02-23T15:00:00Z, true",
        "true,  3660, 0, 2016-03-06T00:00:00Z, true",
        "true,  3660, 0, 2016-02-23T00:00:00Z, false"
    })
    void howFarBackAPunchMayBeIsWhatTheCompanySays(
            boolean byClock, @Nullable Integer clocks, @Nullable Integer people, Instant at, boolean accepted) {
        var entry = new RosterEntry(lookingBack(clocks, people), null, null);
        var punch = new AskedPunch(ANNA, at, PunchSource.KIOSK, byClock, NOW);
        if (accepted) {
            assertThat(punch.checkIn(entry).punch().at()).isEqualTo(at);
            assertThat(punch.checkOut(entry).punch().at()).isEqualTo(at);
        } else {
            assertThatThrownBy(() -> punch.checkIn(entry)).hasMessage("PUNCH_TOO_OLD");
            assertThatThrownBy(() -> punch.checkOut(entry)).hasMessage("PUNCH_TOO_OLD");
        }
    }

    @Test
    void whoDoesNotWorkOnTheDateMayStillGo() {
        var ended = new Employment(List.of(), RefusalCode.EMPLOYMENT_ENDED);
        var terms = new WorkTerms(List.of(), List.of(new Period<>(Times.EARLIEST, null, ended)));
        var open = new OpenSession(DATE.minusDays(1), Instant.parse("2026-03-03T09:00:00Z"));
        var punch = new AskedPunch(ANNA, Instant.parse("2026-03-03T16:00:00Z"), PunchSource.WEB, false, NOW);
        assertThatThrownBy(() -> punch.checkIn(new RosterEntry(terms, open, null)))
                .hasMessage("EMPLOYMENT_ENDED");
        assertThatThrownBy(() -> punch.checkOut(new RosterEntry(terms, null, null)))
                .hasMessage("EMPLOYMENT_ENDED");
        assertThat(punch.checkOut(new RosterEntry(terms, open, null)).workDate())
                .isEqualTo(DATE.minusDays(1));
    }

    private static WorkTerms lookingBack(@Nullable Integer clocks, @Nullable Integer people) {
        var said = SettingsPart.of(null, null, null, null, null, null, clocks, people, null, null, null, null);
        return new WorkTerms(List.of(new Period<>(Times.EARLIEST, null, said)), WorkTerms.USUAL.employments());
    }

    private static String outcome(Role role, @Nullable String self, PunchRequest request, Instant now) {
        try {
            return AskedPunch.of(request, caller(role, self), now).employee().value();
        } catch (Refusal e) {
            return e.code().value();
        }
    }

    private static Punch at(AskedPunch punch) {
        return new Punch(punch.at(), ZoneOffset.ofHours(9), punch.source());
    }

    private static Caller caller(Role role, @Nullable String employee) {
        return new Caller(new TenantId("hanbit"), "somebody", Set.of(role), id(employee));
    }

    private static @Nullable EmployeeId id(@Nullable String value) {
        return value == null ? null : new EmployeeId(value);
    }
}
