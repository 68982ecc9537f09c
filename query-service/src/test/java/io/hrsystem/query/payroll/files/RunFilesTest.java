package io.hrsystem.query.payroll.files;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Feed.Happened;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

@RunningService
class RunFilesTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final JdbcClient command;
    private final String payroll;
    private final Run run;

    RunFilesTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.command = JdbcClient.create(databases.command().system());
        this.company = Company.active(feed, client, "Paying");
        this.payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
        this.run = Run.regular(company, MARCH);
    }

    @Test
    void transfersNameWholeAccountsOnceTheRunIsFinalised() throws Exception {
        var anna = company.hire("2", "Anna");
        var boss = company.hire("1", "=Boss");
        var clara = company.hire("3", "Clara");
        company.happen(payment(anna, "004", "220-234-567890"), payment(anna, "088", "110-234-567890"));
        run.pay(run.payslip(anna, 1, Run.pr02()));
        run.pay(run.payslip(boss, 1, Run.earning("BASE", "기본급", "Base pay", 5_000_000)));
        var last = run.pay(run.payslip(clara, 1, Run.earning("ABSENCE", "결근", "Absence", -5)));
        var early = get(payroll, "transfers.csv", "ko", last);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(new String(early.body(), UTF_8)).contains("NOT_FINALISED");
        last = run.finalised();
        for (var role : List.of(PAYROLL_MANAGER, TENANT_ADMIN)) {
            var file = get(client.tokens().of(company.id(), role), "transfers.csv", "ko", last);
            assertThat(new String(file.body(), UTF_8).lines())
                    .containsExactly(
                            "\ufeff은행코드,계좌번호,예금주,이체금액,사번", ",,'=Boss,5000000,1", "088,110-234-567890,Anna,2826700,2");
        }
        assertThat(command.sql("SELECT actor || ' ' || what FROM access_log WHERE tenant_id = ? AND kind = 'DOWNLOAD'")
                        .param(company.id().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "test-PAYROLL_MANAGER payroll-runs/%s/transfers.csv".formatted(run.id()),
                        "test-TENANT_ADMIN payroll-runs/%s/transfers.csv".formatted(run.id()));
    }

    @Test
    void withheldIsWhatEachPayslipSays() throws Exception {
        var anna = company.hire("2", "Anna");
        company.happen(payment(anna, "088", "110-234-567890"));
        var last = run.pay(run.payslip(anna, 1, Run.pr02()));
        var file = get(payroll, "withholding.csv", "en", last);
        assertThat(new String(file.body(), UTF_8).lines())
                .containsExactly(
                        "\ufeffemployeeNumber,name,residentNumber,gross,exempt,taxable,incomeTax,localTax,pension,health,care,"
                            + "employment,total,net",
                        "2,Anna,900101-1******,3200000,200000,3000000,74350,7430,142500,107850,14170,27000,373300,2826700");
    }

    @Test
    void theLedgerHasAColumnForEachItemAndNumbersThatAddUp() throws Exception {
        var anna = company.hire("2", "Anna");
        var boss = company.hire("1", "Boss");
        company.happen(payment(anna, "088", "110-234-567890"));
        run.pay(run.payslip(anna, 1, Run.pr02()));
        var last = run.pay(run.payslip(
                boss,
                1,
                Run.earning("BASE", "기본급", "Base pay", 5_000_000),
                Run.earning("ABSENCE", "결근 공제", "Absence", -229_665)));
        var korean = cells(get(payroll, "ledger.xlsx", "ko", last).body());
        assertThat(korean.getFirst())
                .containsExactly(
                        "사번",
                        "이름",
                        "주민등록번호",
                        "입사일",
                        "부서",
                        "종사업무(직급)",
                        "임금 계산기초",
                        "근로일수",
                        "근로시간(분)",
                        "연장근로(분)",
                        "야간근로(분)",
                        "휴일근로 8시간 이내(분)",
                        "휴일근로 8시간 초과(분)",
                        "기본급",
                        "결근 공제",
                        "식대",
                        "지급액 합계",
                        "국민연금",
                        "건강보험",
                        "장기요양보험",
                        "고용보험",
                        "소득세",
                        "지방소득세",
                        "공제액 합계",
                        "실지급액");
        assertThat(korean.get(1))
                .containsExactly(
                        "1",
                        "Boss",
                        "2026-01-02",
                        "Paying",
                        "engineer",
                        "월 5,000,000",
                        "20",
                        "9600",
                        "600",
                        "420",
                        "480",
                        "120",
                        "5000000",
                        "-229665",
                        "0",
                        "4770335",
                        "0",
                        "0",
                        "0",
                        "0",
                        "0",
                        "0",
                        "0",
                        "4770335");
        assertThat(korean.get(2))
                .startsWith("2", "Anna", "900101-1******", "2026-01-02")
                .endsWith("142500", "107850", "14170", "27000", "74350", "7430", "373300", "2826700");
        assertThat(sheet(get(payroll, "ledger.xlsx", "ko", last).body()))
                .as("a number, not a text")
                .contains("<v>-229665</v>");
        assertThat(cells(get(payroll, "ledger.xlsx", "en", last).body()).getFirst())
                .contains("Base pay", "Meal", "Absence", "National pension", "gross", "net");
    }

    @Test
    void nobodyElseGetsThem() throws Exception {
        var anna = company.hire("2", "Anna");
        run.pay(run.payslip(anna, 1, Run.pr02()));
        var last = run.finalised();
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), PAYROLL_MANAGER);
        for (var file : List.of("transfers.csv", "withholding.csv", "ledger.xlsx")) {
            for (var token : List.of(
                    client.tokens().of(company.id(), HR_MANAGER),
                    client.tokens().employee(company.id(), anna, EMPLOYEE),
                    client.tokens().superAdmin()))
                assertThat(get(token, file, "ko", last).statusCode()).isEqualTo(403);
            assertThat(get(other, file, "ko", last).statusCode()).isEqualTo(404);
        }
        assertThat(get(payroll, "transfers.xlsx", "ko", last).statusCode()).isEqualTo(404);
    }

    @Test
    void manyPeopleAreGivenPageByPage() throws Exception {
        var paid = new ArrayList<Happened>();
        for (var number = 0; number < 2_010; number++) {
            var each = EmployeeId.next();
            var payslip = run.payslip(each, 1, Run.earning("BASE", "기본급", "Base pay", 1_000_000 + number));
            paid.add(new Happened(StreamIds.payslip(run.id(), each), List.of(payslip)));
        }
        var last = feed.append(company.id(), paid);
        assertThat(new String(get(payroll, "withholding.csv", "ko", last).body(), UTF_8)
                        .lines()
                        .skip(1)
                        .map(it -> it.split(",")[3]))
                .hasSize(2_010)
                .doesNotHaveDuplicates();
    }

    /** Texts and numbers, row by row; those that are empty are not there. */
    private static List<List<String>> cells(byte[] file) throws Exception {
        return List.of(sheet(file).split("<row ")).stream()
                .skip(1)
                .map(row -> Pattern.compile("<(?:t|v)[^>]*>([^<]*)<")
                        .matcher(row)
                        .results()
                        .map(it -> HtmlUtils.htmlUnescape(it.group(1)))
                        .toList())
                .toList();
    }

    private static String sheet(byte[] file) throws Exception {
        var path = Files.createTempFile(Path.of("target"), "ledger", ".xlsx");
        Files.write(path, file);
        try (var zip = new ZipFile(path.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), UTF_8);
        } finally {
            Files.delete(path);
        }
    }

    private static PaymentDetailsSet payment(EmployeeId employee, String bank, String account) {
        return new PaymentDetailsSet(
                employee,
                ChangeId.next(),
                new ResidentNumber("900101-1234567"),
                new BankCode(bank),
                new AccountNumber(account));
    }

    private HttpResponse<byte[]> get(String token, String file, String language, GlobalPosition atLeast)
            throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/payroll-runs/%s/%s".formatted(client.port(), run.id(), file)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("HR-Min-Position", Client.POSITIONS.hide(atLeast))
                .build();
        return client.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
