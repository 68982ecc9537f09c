package io.hrsystem.query.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@RunningService
class LeaverTest {
    private static final ChangeId RESIGNED = new ChangeId("resigned");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Client client;
    private final Company company;
    private final EmployeeId anna;
    private final EmployeeId berta;

    LeaverTest(Feed feed, Client client) {
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.anna = company.hire("1", "Anna");
        this.berta = company.hire("2", "Berta");
    }

    @Test
    void theDayAfterTheLastNothingIsReadWhateverTheRole() {
        assertThat(me(anna, Role.EMPLOYEE)).isEqualTo("200");
        happens(anna, left(anna, LocalDate.now(SEOUL).minusDays(1)));
        await().until(() -> me(anna, Role.EMPLOYEE).equals("403 ACCOUNT_ENDED"));

        assertThat(me(anna, Role.HR_MANAGER)).isEqualTo("403 ACCOUNT_ENDED");
        var answer = client.ask(
                client.tokens().employee(company.id(), anna, Role.EMPLOYEE),
                "{ employee(id: \"%s\") { name } }".formatted(anna));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ACCOUNT_ENDED");
        assertThat(me(berta, Role.EMPLOYEE)).isEqualTo("200");
        assertThat(machine()).isEqualTo(200);

        happens(anna, new EmployeeChangeWithdrawn(anna, RESIGNED, null));
        await().until(() -> me(anna, Role.EMPLOYEE).equals("200"));
    }

    @Test
    void theLastDayCounts() {
        happens(anna, left(anna, LocalDate.now(SEOUL)));
        happens(berta, left(berta, LocalDate.now(SEOUL).minusDays(1)));
        await().until(() -> me(berta, Role.EMPLOYEE).equals("403 ACCOUNT_ENDED"));
        assertThat(me(anna, Role.EMPLOYEE)).isEqualTo("200");
    }

    @Test
    void aHireThatWasTakenBackLetsNobodyIn() {
        happens(anna, new EmployeeChangeWithdrawn(anna, ChangeId.ofBeginning(anna.value()), null));
        await().until(() -> me(anna, Role.EMPLOYEE).equals("403 ACCOUNT_ENDED"));
    }

    /** Of the two zones one is a day ahead of the other, always. */
    @Test
    void theDayIsThatOfTheCompany() {
        var ahead = ZoneId.of("Pacific/Kiritimati");
        zone(ahead);
        happens(anna, left(anna, LocalDate.now(ahead).minusDays(1)));
        await().until(() -> me(anna, Role.EMPLOYEE).equals("403 ACCOUNT_ENDED"));
        zone(ZoneId.of("Pacific/Niue"));
        await().until(() -> me(anna, Role.EMPLOYEE).equals("200"));
    }

    private void zone(ZoneId zone) {
        var settings =
                new TenantSettings(zone, "ko", "light", LeaveBasis.HIRE_DATE, 25, WorkSchedule.STANDARD, null, null);
        company.feed()
                .append(
                        company.id(),
                        StreamIds.tenant(company.id()),
                        new TenantSettingsChanged(company.id(), settings));
    }

    private static EmployeeTerminated left(EmployeeId employee, LocalDate lastDay) {
        return new EmployeeTerminated(employee, RESIGNED, lastDay, TerminationReason.RESIGNED);
    }

    private void happens(EmployeeId employee, EmployeeEvent event) {
        company.feed().append(company.id(), StreamIds.employee(employee), event);
    }

    private String me(EmployeeId employee, Role role) {
        var answer = client.ask(client.tokens().employee(company.id(), employee, role), "{ me { actor } }");
        return answer.status() == 200 ? "200" : answer.status() + " " + answer.code();
    }

    private int machine() {
        return client.ask(client.tokens().of(company.id(), Role.HR_MANAGER), "{ me { actor } }")
                .status();
    }
}
