package io.hrsystem.query.payroll.files;

import static io.hrsystem.contract.identity.Role.EMPLOYEE;
import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.Run;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class PayslipPdfTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Feed feed;
    private final Client client;
    private final Company company;
    private final JdbcClient command;
    private final EmployeeId anna = EmployeeId.next();
    private final Run run;

    PayslipPdfTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.command = JdbcClient.create(databases.command().system());
        this.company = Company.active(feed, client, "한빛상사");
        company.hire(anna, "E-007", "김안나");
        this.run = Run.regular(company, MARCH);
    }

    @Test
    void aPayslipSaysOnPaperWhatTheLawWants() throws Exception {
        run.pay(run.payslip(anna, 1, Run.pr02()));
        var last = run.finalised();
        var answer = get(own(), "2026-03.pdf", "ko", last);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        Files.write(Files.createDirectories(Path.of("target")).resolve("payslip.pdf"), answer.body());
        var text = text(answer.body());
        assertThat(text)
                .contains("임금명세서", "한빛상사", "김안나", "E-007", "engineer", "2026-03-20", "2026-01-02")
                .contains("기본급", "3,000,000", "식대", "국민연금", "142,500", "국민연금법")
                .contains("월 3,000,000", "3,200,000", "373,300", "2,826,700원", "비과세")
                .contains("연장근로", "10시간", "야간근로", "7시간", "8시간", "2시간", "20일", "160시간")
                .contains(Run.RULES, "%064x".formatted(1))
                .doesNotContain("미확정");
        assertThat(pages(answer.body())).isEqualTo(1);
        var english = text(get(own(), "2026-03.pdf", "en", last).body());
        assertThat(english).contains("Payslip", "Base pay", "Net pay", "Overtime", "10 h", "monthly 3,000,000");
        assertThat(text(get(own(), "2026-03.pdf", "", last).body())).contains("임금명세서");
        write("payslip-en.pdf", get(own(), "2026-03.pdf", "en", last).body());
    }

    @Test
    void theLettersThatItNeedsComeWithIt() throws Exception {
        run.pay(run.payslip(anna, 1, Run.pr02()));
        var pdf = get(own(), "2026-03.pdf", "ko", run.finalised()).body();
        assertThat(pdf.length).isLessThan(200_000);
        var reader = new PdfReader(pdf);
        var fonts = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        assertThat(fonts.getKeys()).isNotEmpty().allSatisfy(it -> {
            var font = fonts.getAsDict(it).getAsArray(PdfName.DESCENDANTFONTS).getAsDict(0);
            assertThat(font.getAsDict(PdfName.FONTDESCRIPTOR).get(PdfName.FONTFILE2))
                    .isNotNull();
        });
    }

    @Test
    void whoeverSeesAPayslipGetsItAndItIsOnRecord() throws Exception {
        var last = run.pay(run.payslip(anna, 1, Run.pr02()));
        assertThat(get(own(), "2026-03.pdf", "ko", last).statusCode())
                .as("before it is finalised")
                .isEqualTo(404);
        for (var role : List.of(PAYROLL_MANAGER, TENANT_ADMIN))
            assertThat(text(get(client.tokens().of(company.id(), role), "2026-03.pdf", "ko", last)
                            .body()))
                    .contains("미확정");
        var boss = company.hire("2", "Boss");
        for (var token : List.of(
                client.tokens().employee(company.id(), boss, EMPLOYEE),
                client.tokens().of(company.id(), HR_MANAGER),
                client.tokens().superAdmin()))
            assertThat(get(token, "2026-03.pdf", "ko", last).statusCode()).isEqualTo(403);
        var payroll = client.tokens().of(company.id(), PAYROLL_MANAGER);
        assertThat(get(payroll, "2026-04.pdf", "ko", last).statusCode()).isEqualTo(404);
        assertThat(get(payroll, "2026-13.pdf", "ko", last).statusCode()).isEqualTo(400);
        assertThat(get(payroll, "2026-03.pdf?runId=" + run.id(), "ko", last).statusCode())
                .isEqualTo(200);
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), PAYROLL_MANAGER);
        assertThat(get(other, "2026-03.pdf", "ko", last).statusCode()).isEqualTo(404);
        assertThat(command.sql("SELECT what FROM access_log WHERE tenant_id = ? AND kind = 'DOWNLOAD'")
                        .param(company.id().value())
                        .query(String.class)
                        .list())
                .hasSize(3)
                .containsOnly("payslips/%s/2026-03.pdf".formatted(anna));
    }

    @Test
    void linesThatFillMoreThanAPageGoOnOnTheNextOne() throws Exception {
        var lines = new ArrayList<>(List.of(Run.pr02()));
        for (var number = 0; number < 60; number++)
            lines.add(Run.earning("ALLOWANCE_" + number, "수당 " + number, "Allowance " + number, 1_000));
        var last = run.pay(run.payslip(anna, 1, lines.toArray(it -> new PayslipLine[it])));
        var pdf = get(client.tokens().of(company.id(), PAYROLL_MANAGER), "2026-03.pdf", "ko", last)
                .body();
        assertThat(pages(pdf)).isGreaterThan(1);
        assertThat(text(pdf)).contains("수당 59");
    }

    private static void write(String name, byte[] pdf) throws IOException {
        Files.write(Path.of("target").resolve(name), pdf);
    }

    private static int pages(byte[] pdf) throws IOException {
        return new PdfReader(pdf).getNumberOfPages();
    }

    private static String text(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var text = new StringBuilder();
        for (var page = 1; page <= reader.getNumberOfPages(); page++)
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        return text.toString();
    }

    private String own() {
        return client.tokens().employee(company.id(), anna, EMPLOYEE);
    }

    private HttpResponse<byte[]> get(String token, String file, String language, GlobalPosition atLeast)
            throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/payslips/%s/%s".formatted(client.port(), anna, file)))
                .header("Authorization", "Bearer " + token)
                .header("HR-Min-Position", Client.POSITIONS.hide(atLeast));
        if (!language.isEmpty()) request.header("Accept-Language", language);
        return client.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
