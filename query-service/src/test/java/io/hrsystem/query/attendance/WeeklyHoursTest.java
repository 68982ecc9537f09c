package io.hrsystem.query.attendance;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Closings;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors of the week; minutes of Monday to Friday, then approved work on Sunday, a holiday. */
@RunningService
class WeeklyHoursTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private final Client client;
    private final Company company;
    private final String hr;

    WeeklyHoursTest(Feed feed, Client client) {
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "WK_01, 600 600 600 600 600, 0, 3000, 600, 600, WARN",
        "WK_04, 900 0 900 0 900, 0, 2700, 1260, 300, OK",
        "WK_06, 540 540 540 540 540, 480, 3180, 300, 780, VIOLATION",
        "WK_07, 624 624 624 624 624, 0, 3120, 720, 720, WARN"
    })
    void aWeekIsThatOfItsVector(
            String vector, String days, int holiday, int work, int overtime, int extension, String state) {
        var anna = company.hire("7", "Anna");
        var last = GlobalPosition.ORIGIN;
        var date = MONDAY;
        for (var minutes : days.split(" ", -1)) {
            var all = Integer.parseInt(minutes);
            var recognised = Math.min(480, all);
            last = company.happen(Closings.worked(anna, date, recognised, all - recognised, 0));
            date = date.plusDays(1);
        }
        if (holiday > 0) last = company.happen(Closings.worked(anna, MONDAY.plusDays(6), 0, 0, holiday));
        company.happen(Closings.worked(anna, MONDAY.minusDays(1), 0, 0, 60));
        last = company.happen(Closings.worked(anna, MONDAY.plusDays(7), 480, 0, 0));

        var hours = hours(hr, anna, MONDAY.plusDays(2), last);
        assertThat(hours.<String>at("weeklyHours.from")).isEqualTo("2026-03-09");
        assertThat(hours.<String>at("weeklyHours.to")).isEqualTo("2026-03-15");
        assertThat(hours.<Integer>at("weeklyHours.workMinutes")).isEqualTo(work);
        assertThat(hours.<Integer>at("weeklyHours.overtimeMinutes")).isEqualTo(overtime);
        assertThat(hours.<Integer>at("weeklyHours.holidayMinutes")).isEqualTo(holiday);
        assertThat(hours.<Integer>at("weeklyHours.extensionMinutes")).isEqualTo(extension);
        assertThat(hours.<String>at("weeklyHours.state")).isEqualTo(state);
    }

    @Test
    void aDayThatIsNotClosedCountsAsFarAsItIsRecognisedAndOthersAreNotSeen() {
        var anna = company.hire("7", "Anna");
        company.checkIn(anna, MONDAY, "09:00");
        var last = company.checkOut(anna, MONDAY, "17:00", 420);
        assertThat(hours(hr, anna, MONDAY, last).<Integer>at("weeklyHours.workMinutes"))
                .isEqualTo(420);
        var self = client.tokens().employee(company.id(), anna, EMPLOYEE);
        assertThat(hours(self, anna, MONDAY, last).<String>at("weeklyHours.state"))
                .isEqualTo("OK");
        assertThat(hours(self, company.hire("8", "Berta"), MONDAY, last).code()).isEqualTo("FORBIDDEN");
    }

    private Answer hours(String token, EmployeeId employee, LocalDate week, GlobalPosition atLeast) {
        return client.ask(token, """
            { weeklyHours(employeeId: "%s", week: "%s") { from to workMinutes overtimeMinutes holidayMinutes
                extensionMinutes state } }
            """.formatted(employee, week), atLeast);
    }
}
