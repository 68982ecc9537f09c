package io.hrsystem.query.platform.exports;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class ExportsTest {
    private final Feed feed;
    private final Client client;
    private final Company company;
    private final JdbcClient command;
    private final JdbcClient read;

    ExportsTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        this.command = JdbcClient.create(databases.command().system());
        this.read = JdbcClient.create(databases.read().superuser());
    }

    @Test
    void employeesAreGivenWithTheirDepartmentAndNothingThatRuns() throws Exception {
        Company.active(feed, client, "Other").hire("9", "Stranger");
        company.hire("1", "=HYPERLINK(\"http://evil.example\")");
        var last = company.hire(EmployeeId.next(), "2", "김하나");

        var file = get("/exports/employees.csv", client.tokens().of(company.id(), HR_MANAGER), last);

        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body().lines())
                .containsExactly(
                        "\ufeff사번,이름,이메일,휴대폰,부서코드,직급,입사일",
                        "1,\"'=HYPERLINK(\"\"http://evil.example\"\")\",1@example.com,,ROOT,engineer,2026-01-02",
                        "2,김하나,2@example.com,,ROOT,engineer,2026-01-02");
        assertThat(command.sql("SELECT what || ' ' || actor FROM access_log WHERE tenant_id = ? AND kind = 'DOWNLOAD'")
                        .param(company.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("employees.csv test-HR_MANAGER");
    }

    @Test
    void departmentsAreGivenPageByPage() throws Exception {
        var last = feed.append(
                company.id(),
                StreamIds.organisation(company.id()),
                new DepartmentCreated(DepartmentId.next(), company.root(), "개발팀", "D", LocalDate.of(2026, 3, 2)));
        for (var number = 1; number <= 1_500; number++)
            last = feed.append(
                    company.id(),
                    StreamIds.organisation(company.id()),
                    new DepartmentCreated(
                            DepartmentId.next(), company.root(), "Team", "D" + number, LocalDate.of(2026, 3, 2)));
        client.ask(client.tokens().of(company.id(), HR_MANAGER), "{ departments { code } }", last);
        // as autovacuum does within a minute
        read.sql("ANALYZE").update();

        var file = get("/exports/departments.csv", client.tokens().of(company.id(), HR_MANAGER), last);

        assertThat(file.body().lines())
                .hasSize(1_503)
                .doesNotHaveDuplicates()
                .contains("ROOT,Acme,,2026-01-01", "D,개발팀,ROOT,2026-03-02", "D1500,Team,ROOT,2026-03-02");
        assertThat(get("/exports/departments.xlsx", client.tokens().of(company.id(), HR_MANAGER), last)
                        .body())
                .startsWith("PK");
    }

    @Test
    void whoMayNotGetsNothing() throws Exception {
        var last = company.hire(EmployeeId.next(), "1", "Anna");
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        assertThat(get("/exports/employees.csv", client.tokens().of(company.id(), PAYROLL_MANAGER), last)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/exports/payslips.csv", hr, last).statusCode()).isEqualTo(404);
        assertThat(get("/exports/employees.pdf", hr, last).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String token, GlobalPosition atLeast)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(client.port(), path)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "ko")
                .header("HR-Min-Position", Client.POSITIONS.hide(atLeast))
                .build();
        return client.http().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
