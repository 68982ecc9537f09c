package io.hrsystem.contract;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.bounds.Choices;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.PlainText;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.personal.PhoneNumber;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in from outside; the other one refuses nothing. */
class BoundsTest {
    private static final Map<String, Function<String, ?>> WAYS_IN = Map.ofEntries(
            Map.entry("date", Times::date),
            Map.entry("instant", Times::instant),
            Map.entry("time", Times::time),
            Map.entry("zone", Times::zone),
            Map.entry("text", PlainText::of),
            Map.entry("id", EmployeeId::of),
            Map.entry("number", EmployeeNumber::of),
            Map.entry("name", PersonName::of),
            Map.entry("email", EmailAddress::of),
            Map.entry("phone", PhoneNumber::of),
            Map.entry("born", BirthDate::of),
            Map.entry("resident", ResidentNumber::of),
            Map.entry("bank", BankCode::of),
            Map.entry("account", AccountNumber::of),
            Map.entry("code", PayCode::of));

    private static Function<String, ?> wayIn(String type) {
        return Objects.requireNonNull(WAYS_IN.get(type));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "date, 1900-01-01",
        "date, 2200-12-31",
        "instant, 1900-01-01T00:00:00Z",
        "instant, 2200-12-31T23:59:59.999999999Z",
        "instant, 2026-03-04T09:05+09:00",
        "time, 09:00",
        "time, 23:59:00",
        "zone, Asia/Seoul",
        "zone, UTC",
        "text, 한빛상사 (주)",
        "id, 019A4B3C-5d6e-7f80-8a1b-2c3d4e5f6071",
        "number, E-1001",
        "name, Zoë O’Brien-김",
        "email, Hana.Kim+hr@mail.acme.example",
        "email, 하나@회사.example",
        "email, admin@localhost",
        "phone, +82 10-1234-5678",
        "born, 1990-01-01",
        "resident, 900101-1234567",
        "resident, 0002293234567",
        "resident, 050505-8234567",
        "bank, 088",
        "account, 110-234-567890",
        "account, 123456",
        "code, MEAL",
        "code, A1_B"
    })
    void whatIsMeantGoesIn(String type, String entered) {
        assertThat(wayIn(type).apply(entered)).isNotNull();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "date, 1899-12-31, NO_DATE",
        "date, 2201-01-01, NO_DATE",
        "date, 0000-01-01, NO_DATE",
        "date, +999999999-12-31, NO_DATE",
        "date, 2026-02-30, NO_DATE",
        "date, 2026-3-2, NO_DATE",
        "date, 2026-03-02T00:00:00Z, NO_DATE",
        "date, '2026-03-02\0', NO_DATE",
        "date, '', NO_DATE",
        "instant, 2026-03-02, NO_INSTANT",
        "instant, +1000000000-12-31T23:59:59.999999999Z, NO_INSTANT",
        "instant, 1899-12-31T23:59:59Z, NO_INSTANT",
        "instant, 2201-01-01T00:00:00Z, NO_INSTANT",
        "instant, 2026-03-02T00:00:00, NO_INSTANT",
        "time, 09:00:30, NO_TIME",
        "time, 24:00, NO_TIME",
        "zone, Mars/Olympus, NO_ZONE",
        "zone, +09:00, NO_ZONE",
        "id, 1-1-1-1-1, NO_ID",
        "id, platform, NO_ID",
        "id, '019a4b3c-5d6e-7f80-8a1b-2c3d4e5f607\0', NO_ID",
        "number, '', LENGTH",
        "number, ' ', LENGTH",
        "number, 123456789012345678901, LENGTH",
        "number, 'E\0', CHARACTERS",
        "email, nobody, MALFORMED",
        "email, a@b@c, MALFORMED",
        "email, a..b@c, MALFORMED",
        "email, a@-b, MALFORMED",
        "email, a b@c, MALFORMED",
        "phone, call me, MALFORMED",
        "born, 1990-02-29, NO_DATE",
        "resident, 900101-123456, MALFORMED",
        "resident, 9001-011234567, MALFORMED",
        "resident, 900132-1234567, MALFORMED",
        "resident, 010229-3234567, MALFORMED",
        "resident, 900101-9234567, MALFORMED",
        "resident, 900101-0234567, MALFORMED",
        "resident, 'ERASED', MALFORMED",
        "bank, 88, MALFORMED",
        "bank, 0880, MALFORMED",
        "bank, KEB, MALFORMED",
        "account, 12345, MALFORMED",
        "account, 110--234567, MALFORMED",
        "account, -110234567, MALFORMED",
        "account, 110234567-, MALFORMED",
        "account, 123456789012345678901, MALFORMED",
        "code, meal, MALFORMED",
        "code, 1A, MALFORMED",
        "code, '', MALFORMED"
    })
    void whatIsNotIsRefusedForAReason(String type, String entered, OutOfBounds.Reason reason) {
        assertThatThrownBy(() -> wayIn(type).apply(entered))
                .isInstanceOfSatisfying(
                        OutOfBounds.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0b",
                "a\nb",
                "a\u0007b",
                "a\u0085b",
                "a\ud800b",
                "a\udc00",
                "a\u202eb",
                "a\u2066b",
                "a\u2028b",
                "a\uffffb"
            })
    void noTextHoldsWhatCannotBeSeen(String entered) {
        assertThatThrownBy(() -> PlainText.of(entered))
                .isInstanceOfSatisfying(
                        OutOfBounds.class, it -> assertThat(it.reason()).isEqualTo(OutOfBounds.Reason.CHARACTERS));
    }

    @Test
    void textsAreComposedAndStripped() {
        assertThat(PlainText.of(" e\u0301cole ")).isEqualTo("\u00e9cole");
        assertThat(PlainText.of("\u1112\u1161\u11ab")).isEqualTo("\ud55c");
        assertThat(PlainText.of("👩🏽‍💻")).isEqualTo("👩🏽‍💻");
        assertThat(PersonName.of("👩".repeat(100)).value()).hasSize(200);
        assertThat(EmailAddress.of(" A@B.example ").value()).isEqualTo("a@b.example");
        assertThat(EmployeeId.of("019A4B3C-5D6E-7F80-8A1B-2C3D4E5F6071"))
                .isEqualTo(new EmployeeId("019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071"));
    }

    @Test
    void aWordThatIsNoneOfThemIsToldWhichThereAre() {
        assertThat(Choices.of(PunchSource.class, "KIOSK")).isEqualTo(PunchSource.KIOSK);
        assertThatThrownBy(() -> Choices.of(PunchSource.class, "kiosk"))
                .isInstanceOfSatisfying(
                        OutOfBounds.class,
                        it -> assertThat(it.arguments()).containsEntry("allowed", "WEB, MOBILE, KIOSK, TERMINAL"));
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 18:00, 12:00, 13:00, 10,  00:00, ",
        "09:00, 18:00, 12:00, 12:00, 0,   09:00, ",
        "22:00, 07:00, 02:00, 03:00, 240, 12:00, ",
        "00:00, 00:00, 12:00, 13:00, 10,  00:00, ",
        "09:00, 18:00, 08:00, 13:00, 10,  00:00, breakStart",
        "09:00, 18:00, 18:30, 19:00, 10,  00:00, breakStart",
        "09:00, 18:00, 12:00, 18:30, 10,  00:00, breakEnd",
        "09:00, 18:00, 13:00, 12:00, 10,  00:00, breakEnd",
        "09:00, 18:00, 12:00, 13:00, -1,  00:00, graceMinutes",
        "09:00, 18:00, 12:00, 13:00, 241, 00:00, graceMinutes",
        "05:00, 14:00, 09:00, 10:00, 10,  06:00, start"
    })
    void hoursFitTogetherOrTheirPartIsNamed(
            LocalTime start,
            LocalTime end,
            LocalTime breakStart,
            LocalTime breakEnd,
            int grace,
            LocalTime startOfDay,
            @Nullable String wrong) {
        var refused = catchThrowableOfType(
                OutOfBounds.class,
                () -> WorkSchedule.of(List.of(MONDAY), start, end, breakStart, breakEnd, grace, startOfDay));
        if (wrong == null) assertThat(refused).isNull();
        else assertThat(refused.field()).isEqualTo(wrong);
    }

    @Test
    void noDayIsNamedTwice() {
        var standard = WorkSchedule.STANDARD;
        assertThatThrownBy(() -> WorkSchedule.of(
                        List.of(DayOfWeek.MONDAY, DayOfWeek.MONDAY),
                        standard.start(),
                        standard.end(),
                        standard.breakStart(),
                        standard.breakEnd(),
                        standard.graceMinutes(),
                        standard.startOfDay()))
                .isInstanceOfSatisfying(
                        OutOfBounds.class, it -> assertThat(it.field()).isEqualTo("workingDays"));
    }

    @ParameterizedTest
    @CsvSource({
        "ko, light, 25, 3660, 0,  ",
        "fr, light, 25, 31,   1,    language",
        "ko, pink,  25, 31,   1,    theme",
        "ko, light, 32, 31,   1,    payDay",
        "ko, light, 25, 3661, 1,    clockDaysBack",
        "ko, light, 25, 31,   -1,   personDaysBack"
    })
    void settingsAreBounded(String language, String theme, int payDay, int clocks, int people, @Nullable String wrong) {
        var defaults = TenantSettings.DEFAULTS;
        var refused = catchThrowableOfType(
                OutOfBounds.class,
                () -> TenantSettings.of(
                        defaults.zone(),
                        language,
                        theme,
                        defaults.leaveBasis(),
                        payDay,
                        defaults.workSchedule(),
                        clocks,
                        people));
        if (wrong == null) assertThat(refused).isNull();
        else assertThat(refused.field()).isEqualTo(wrong);
    }

    /** What was stored before there were bounds has to be read for ever. */
    @Test
    void whatIsStoredIsNeverAsked() {
        assertThat(new EmployeeId("nobody\0").value()).isEqualTo("nobody\0");
        assertThat(new PersonName("\ud800").value()).isEqualTo("\ud800");
        assertThat(new Domain("\u202e").value()).isEqualTo("\u202e");
    }
}
