package io.hrsystem.query.attendance;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static io.hrsystem.contract.identity.Role.MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.attendance.DayMinutes;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Closings;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class MonthGridExportTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

    private final Feed feed;
    private final Client client;
    private final TestDatabases databases;
    private final Company company;
    private final String hr;
    private final DepartmentId lab;
    private final EmployeeId anna = EmployeeId.next();
    private final EmployeeId berta = EmployeeId.next();
    private final EmployeeId clara = EmployeeId.next();
    private GlobalPosition last;

    MonthGridExportTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.databases = databases;
        this.company = Company.active(feed, client, "Acme");
        this.hr = client.tokens().of(company.id(), HR_MANAGER);
        this.lab = company.found(company.root(), "Lab");
        company.hire(clara, "3", "=1+1");
        company.hire(anna, "1", "Anna", lab);
        company.hire(berta, "2", "Berta", lab);
        company.lead(lab, berta);
        company.happen(Closings.closed(
                anna, FIRST.plusDays(1), DayStatus.LATE, new DayMinutes(600, 450, 30, 0, 0, 30, 0, 0, 120, 60, 90)));
        company.happen(Closings.closed(
                anna, FIRST.plusDays(2), DayStatus.LEAVE, new DayMinutes(0, 0, 0, 0, 0, 0, 480, 0, 0, 0, 0)));
        company.happen(Closings.worked(anna, FIRST.minusDays(1), 480, 0, 0));
        company.happen(Closings.worked(anna, FIRST.plusDays(28), 480, 0, 0));
        this.last = company.happen(Closings.worked(anna, FIRST.plusDays(27), 480, 0, 0));
    }

    @Test
    void everybodyHasARowAndEachDayAColumn() throws Exception {
        var file = get("csv?month=2026-02", hr, "ko");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        var lines = file.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .startsWith("\ufeff사번,이름,2026-02-01,2026-02-02")
                .endsWith("2026-02-28,인정근로(분),연장근로(분),야간근로(분),휴가(분),결근(분)");
        assertThat(cells(lines.get(1))).startsWith("3", "'=1+1").endsWith("", "0", "0", "0", "0", "0");
        assertThat(cells(lines.get(2)))
                .hasSize(35)
                .startsWith("1", "Anna", "", "지각 450", "휴가", "")
                .endsWith("", "정상 480", "930", "120", "60", "480", "30");
        assertThat(get("csv?month=2026-02", hr, "en").body()).contains("Late 450", "Present 480", "absentMinutes");
        assertThat(get("xlsx?month=2026-02", hr, "ko").body()).startsWith("PK");
    }

    @Test
    void oneDepartmentAndOneMonthAreAsOneAsksForThem() throws Exception {
        assertThat(get("csv?month=2026-02&departmentId=" + lab, hr, "ko").body().lines())
                .hasSize(3)
                .noneMatch(it -> it.startsWith("3,"));
        assertThat(get("csv?month=2026-03", hr, "ko").body().lines().findFirst().orElseThrow())
                .contains("2026-03-31");
        assertThat(get("csv?month=2025-12", hr, "ko").body().lines())
                .as("before the first day of anybody")
                .hasSize(1);
    }

    @Test
    void peopleSeeWhatTheySeeOfTheMonth() throws Exception {
        var head = client.tokens().employee(company.id(), berta, MANAGER);
        assertThat(numbers(head)).containsExactly("1", "2");
        assertThat(numbers(client.tokens().employee(company.id(), anna, EMPLOYEE)))
                .containsExactly("1");
        assertThat(numbers(client.tokens().of(company.id(), PAYROLL_MANAGER))).containsExactly("3", "1", "2");
        var other = Company.active(feed, client, "Other");
        assertThat(numbers(client.tokens().of(other.id(), HR_MANAGER))).isEmpty();
        assertThat(get("csv?month=2026-02", client.tokens().of(company.id(), KIOSK), "ko")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoMonthOrNoFileIsRefusedAndWhatIsGivenIsOnRecord() throws Exception {
        assertThat(get("csv?month=2026-13", hr, "ko").statusCode()).isEqualTo(400);
        assertThat(get("csv", hr, "ko").statusCode()).isEqualTo(400);
        assertThat(get("pdf?month=2026-02", hr, "ko").statusCode()).isEqualTo(404);
        get("csv?month=2026-02", hr, "ko");
        assertThat(JdbcClient.create(databases.command().system())
                        .sql("SELECT what FROM access_log WHERE tenant_id = ? AND kind = 'DOWNLOAD'")
                        .param(company.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("month-grid.csv");
    }

    @Test
    void manyPeopleAreGivenPageByPage() throws Exception {
        last = feed.append(
                company.id(),
                IntStream.range(100, 1_300)
                        .mapToObj(it -> company.hired(EmployeeId.next(), String.valueOf(it), "Same name", lab))
                        .toList());
        assertThat(numbers(hr)).hasSize(1_203).doesNotHaveDuplicates();
    }

    private List<String> numbers(String token) throws Exception {
        return get("csv?month=2026-02", token, "ko")
                .body()
                .lines()
                .skip(1)
                .map(it -> cells(it).getFirst())
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private HttpResponse<String> get(String file, String token, String language) throws Exception {
        var uri = URI.create("http://localhost:%d/exports/month-grid.%s".formatted(client.port(), file));
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("HR-Min-Position", Client.POSITIONS.hide(last))
                .build();
        return client.http().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
