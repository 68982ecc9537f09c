package io.hrsystem.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Closings;
import io.hrsystem.query.testing.CommandSide;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class PagesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private final Client client;
    private final CommandSide commands;
    private final Company company;
    private final EmployeeId anna = EmployeeId.next();
    private final Person person;
    private final JdbcClient database;

    PagesTest(Feed feed, Client client, CommandSide commands, TestDatabases databases) {
        this.database = JdbcClient.create(databases.read().superuser());
        this.client = client;
        this.commands = commands;
        this.company = Company.active(feed, client, "Acme");
        var access = client.tokens().employee(company.id(), anna, Role.EMPLOYEE);
        this.person = new Person(client, commands, access);
        see(company.hire(anna, "1001", "Anna"));
    }

    private void see(GlobalPosition position) {
        client.ask(person.access(), "{ employee(id: \"%s\") { name } }".formatted(anna), position)
                .at("employee.name");
        client.ask(
                person.access(),
                "{ attendanceDay(employeeId: \"%s\", date: \"%s\") { status } }".formatted(anna, TODAY),
                position);
    }

    @Test
    void todayHasWhatIsDue() {
        var browser = person.signedIn();
        assertThat(browser.get("/").body()).contains("Anna 님, 안녕하세요", "아직 출근 전입니다", "출근하기");
        see(company.checkIn(anna, TODAY, "00:01"));
        assertThat(browser.get("/").body()).contains("근무 중입니다", "퇴근하기", "00:01");
        see(company.checkOut(anna, TODAY, "00:02", 0));
        assertThat(browser.get("/").body()).contains("오늘 근무를 마쳤습니다", "다시 출근하기", "00:02");
    }

    @Test
    void aPunchIsMadeInThePersonsNameOnceForEachFormAndThePageKnowsIt() {
        var browser = person.signedIn();
        var form = browser.get("/");
        var position = company.checkIn(anna, TODAY, "00:03");
        commands.answer(new CommandSide.Answer(
                200, "{\"employeeId\":\"%s\",\"workDate\":\"%s\"}".formatted(anna, TODAY), hidden(position)));
        var fields = Map.of("_csrf", form.formToken(), "key", form.formKey());
        assertThat(browser.post("/check-in", fields).location()).isEqualTo("/");
        assertThat(browser.post("/check-in", fields).location()).isEqualTo("/");
        assertThat(commands.calls().stream().filter(it -> it.key().equals(form.formKey())))
                .hasSize(2)
                .allMatch(it -> it.path().equals("/api/attendance/check-in"))
                .allMatch(it -> it.token().equals("Bearer " + person.access()));
        assertThat(browser.get("/").body()).contains("출근이 기록되었습니다.", "근무일:", "퇴근하기");
        assertThat(browser.get("/").body()).doesNotContain("출근이 기록되었습니다.");
        assertThat(browser.get("/").formKey()).isNotEqualTo(form.formKey());
    }

    private static String hidden(GlobalPosition position) {
        return Client.POSITIONS.hide(position);
    }

    @Test
    void aRefusalIsToldInWords() {
        var browser = person.signedIn("en", 600);
        for (var refused : new String[][] {
            {"409", "ALREADY_CHECKED_IN", "You are checked in already."},
            {"422", "ON_LEAVE_OF_ABSENCE", "You are on leave of absence."},
            {"409", "SOMETHING_NEW", "what the service says of it"},
        }) {
            commands.answer(new CommandSide.Answer(
                    Integer.parseInt(refused[0]),
                    "{\"code\":\"%s\",\"detail\":\"what the service says of it\"}".formatted(refused[1]),
                    ""));
            var form = browser.get("/");
            browser.post("/check-out", Map.of("_csrf", form.formToken(), "key", form.formKey()));
            assertThat(browser.get("/").body()).contains("That did not work.", refused[2]);
        }
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        var browser = person.signedIn();
        var key = Ids.next();
        for (var token : new String[] {"", "guessed", person.signedIn().get("/").formToken()}) {
            var page = browser.post("/check-in", Map.of("_csrf", token, "key", key));
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.body()).contains("아무것도 변경되지 않았습니다");
        }
        assertThat(commands.calls()).noneMatch(it -> it.key().equals(key));
    }

    @Test
    void aMonthIsShownDayByDay() {
        see(company.checkIn(anna, LocalDate.of(2026, 3, 2), "09:30"));
        see(company.checkOut(anna, LocalDate.of(2026, 3, 2), "18:05", 450));
        var page = person.signedIn("en", 600).get("/month/2026-03").body();
        assertThat(page).contains("March 2026", "09:30", "18:05", "7 h 30 min", "30 min late", "April 2026");
        assertThat(page.split("<tr").length - 2).isEqualTo(31);
        assertThat(person.signedIn().get("/month/2026-13").status()).isEqualTo(400);
    }

    @Test
    void aMonthShowsWhatDaysWereClosedWith() {
        var second = LocalDate.of(2026, 3, 2);
        see(company.happen(Closings.worked(anna, second, 480, 90, 0)));
        see(company.happen(Closings.closed(anna, second.plusDays(1), DayStatus.ABSENT)));
        see(company.happen(Closings.closed(anna, second.plusDays(2), DayStatus.PUBLIC_HOLIDAY)));
        see(company.happen(new DayClosingSkipped(anna, second.plusDays(3))));
        assertThat(person.signedIn("en", 600).get("/month/2026-03").body())
                .contains("8 h", "1 h 30 min overtime", "Absent", "Holiday", "Not counted");
        assertThat(person.signedIn().get("/month/2026-03").body()).contains("연장 1시간 30분", "결근");
    }

    @Test
    void aPayslipIsReadLineByLineAndTakenAway() {
        var march = YearMonth.of(2026, 3);
        var run = Run.regular(company, march);
        run.pay(run.payslip(anna, 1, Run.pr02()));
        see(run.calculated(1, 0, 3_200_000, 373_300));
        assertThat(person.signedIn().get("/pay/2026-03").body()).contains("이 달의 급여명세서가 없습니다.");
        var last = run.finalised();
        client.ask(
                person.access(), "{ payslips(employeeId: \"%s\", month: \"2026-03\") { id } }".formatted(anna), last);
        var browser = person.signedIn();
        assertThat(browser.get("/pay/2026-03").body())
                .contains("2026년 3월 급여", "2,826,700원", "국민연금", "142,500", "국민연금법 제88조", "373,300");
        assertThat(person.signedIn("en", 600).get("/pay/2026-03").body())
                .contains("Pay of March 2026", "2,826,700 won", "National pension", "monthly 3,000,000");
        var file = browser.get("/pay/2026-03/%s.pdf".formatted(run.id()));
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(browser.get("/pay/2026-02/%s.pdf".formatted(run.id())).status())
                .isEqualTo(404);
        assertThat(browser.get("/pay/2026-13").status()).isEqualTo(400);
    }

    @Test
    void peopleSeeWhatIsKnownOfThemAndHowItCameToBe() {
        assertThat(person.signedIn().get("/me").body())
                .contains("Anna", "1001", "Acme", "engineer", "입사", "2026년 1월 2일", "회사 담당자");
    }

    @Test
    void pagesSpeakTheLanguageOfTheBrowserOrTheOneThatWasChosen() {
        var browser = person.signedIn("en-US,en;q=0.8", 600);
        assertThat(browser.get("/").body()).contains("Hello, Anna", "lang=\"en\"");
        assertThat(browser.get("/language/ko?back=/me").location()).isEqualTo("/me");
        assertThat(browser.get("/").body()).contains("Anna 님, 안녕하세요", "lang=\"ko\"");
        assertThat(browser.get("/language/en?back=//evil.example").location()).isEqualTo("/");
        assertThat(person.signedIn("fr", 600).get("/").body()).contains("안녕하세요");
    }

    @Test
    void aPageRunsNothingFromElsewhereAndIsKeptByNobody() {
        var page = person.signedIn().get("/");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContain(" style=", "<style", "onclick", "src=\"http", "href=\"http");
    }

    @Test
    void whoseCompanyIsSuspendedIsToldSo() {
        var browser = person.signedIn();
        company.feed()
                .append(
                        company.id(),
                        StreamIds.tenant(company.id()),
                        new TenantSuspended(company.id(), new FreeText("unpaid")));
        await().untilAsserted(() -> assertThat(browser.get("/").status()).isEqualTo(403));
        assertThat(browser.get("/").body()).contains("회사의 이용이 정지되었습니다", "로그아웃").doesNotContain("TENANT_SUSPENDED");
    }

    @Test
    void whoseRoleOrAccountIsTakenAwayIsToldSoByTheNextPage() {
        var browser = person.signedIn();
        access("EMPLOYEE", false);
        assertThat(browser.get("/").body()).contains("볼 수 있는 권한이 없습니다", "로그아웃");
        access("DISABLED", true);
        assertThat(browser.get("/me").body()).contains("사용이 중지된 계정입니다", "로그인").doesNotContain("로그아웃");
        assertThat(browser.cookies()).doesNotContainKey("hr-page");
    }

    private void access(String fact, boolean holds) {
        database.sql("INSERT INTO account_access VALUES (?, 'test-EMPLOYEE', ?, ?, 1)")
                .params(company.id().value(), fact, holds)
                .update();
    }

    @Test
    void anAccountThatIsNobodysHasAPageToo() {
        var admin = new Person(client, commands, client.tokens().of(company.id(), Role.TENANT_ADMIN));
        for (var path : new String[] {"/", "/month", "/me"})
            assertThat(admin.signedIn().get(path).body()).contains("재직 정보가 없습니다", "로그아웃");
    }

    @Test
    void scriptsAndStylesAreServedFromHere() {
        var page = person.signedIn().get("/").body();
        var found =
                Pattern.compile("(?:src|href)=\"(/(?:pages|webjars)/[^\"]+)\"").matcher(page);
        var count = 0;
        while (found.find()) {
            count++;
            assertThat(new Browser(client.port(), "ko").get(found.group(1)).status())
                    .as(found.group(1))
                    .isEqualTo(200);
        }
        assertThat(count).isGreaterThanOrEqualTo(4);
    }
}
