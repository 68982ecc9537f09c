package io.hrsystem.deploy.local;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A month of pay, from the contract to the file for the bank. */
class PayrollIT {
    private static final String MONTH = "2026-03";
    private static final String RUN =
            "query($id: ID!) { payrollRun(id: $id) { state total failed gross deductions net } }";
    private static final String PAYSLIP = """
        query($id: ID!, $month: YearMonth!) {
          payslip(employeeId: $id, month: $month) { state gross deductions net lines { code amount formula } }
        }\
        """;

    private final RunningSystem system = RunningSystem.get();

    @Test
    void PR_02_aMonthIsComputedReviewedHandedOverAndPaid() throws Exception {
        var company = Company.onboarded(system, "paying");
        var anna = company.hire("E-001").employeeId();
        var payroll = company.payroll(system);
        agree(payroll, anna);

        var started = payroll.post("/api/payroll/runs", Map.of("month", MONTH));
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        var run = started.text("runId");
        awaitState(payroll, run, "CALCULATED");
        assertThat(download(payroll, "/payroll-runs/%s/transfers.csv".formatted(run))
                        .statusCode())
                .isBetween(400, 499);
        for (var step : List.of("review", "finalise")) done(payroll, "/api/payroll/runs/%s/%s".formatted(run, step));
        awaitState(payroll, run, "FINALISED");

        var payslip = payroll.graphql(PAYSLIP, Map.of("id", anna, "month", MONTH), "")
                .body()
                .at("/data/payslip");
        assertThat(payslip.path("state").asString()).as(payslip.toString()).isEqualTo("FINALISED");
        assertThat(amounts(payslip))
                .isEqualTo(Map.of(
                        "BASE", 3_000_000,
                        "MEAL", 200_000,
                        "PENSION", 142_500,
                        "HEALTH", 107_850,
                        "CARE", 14_170,
                        "EMPLOYMENT", 27_000,
                        "INCOME_TAX", 74_350,
                        "LOCAL_TAX", 7_430));
        assertThat(payslip.path("net").asInt()).isEqualTo(2_826_700);

        var paper = download(payroll, "/payslips/%s/%s.pdf".formatted(anna, MONTH));
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(new String(paper.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        var transfers = download(payroll, "/payroll-runs/%s/transfers.csv".formatted(run));
        assertThat(new String(transfers.body(), StandardCharsets.UTF_8)).contains("110123456789", "2826700");
        done(payroll, "/api/payroll/runs/%s/paid".formatted(run));
        awaitState(payroll, run, "PAID");
    }

    private static void agree(Client payroll, String employee) throws Exception {
        var of = "/api/employees/" + employee;
        var meal = Map.of("code", "MEAL", "name", "식대", "amount", 200_000, "taxable", false, "ordinary", false);
        var pay = Map.of(
                "kind",
                "MONTHLY",
                "amount",
                3_000_000,
                "weeklyMinutes",
                2_400,
                "allowances",
                List.of(meal),
                "effectiveOn",
                "2026-01-01");
        var tax = Map.of("familyMembers", 1, "children", 0, "withholdingPercent", 100, "effectiveOn", "2026-01-01");
        var insurance = Map.of("birthDate", "1990-01-01", "basis", "ACTUAL", "effectiveOn", "2026-01-01");
        done(payroll, of + "/pay", pay);
        done(payroll, of + "/tax", tax);
        done(payroll, of + "/insurance", insurance);
        done(
                payroll,
                of + "/payment",
                Map.of("residentNumber", "900101-2234567", "bank", "088", "account", "110123456789"));
    }

    private static void done(Client client, String path) throws Exception {
        done(client, path, Map.of());
    }

    private static void done(Client client, String path, Map<String, ?> body) throws Exception {
        var answer = client.post(path, body);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }

    private static void awaitState(Client client, String run, String state) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var seen = client.graphql(RUN, Map.of("id", run), "").body();
            assertThat(seen.at("/data/payrollRun/state").asString(""))
                    .as(seen.toString())
                    .isEqualTo(state);
        });
    }

    private static Map<String, Integer> amounts(JsonNode payslip) {
        return payslip.path("lines")
                .valueStream()
                .collect(toMap(
                        it -> it.path("code").asString(),
                        it -> it.path("amount").asInt()));
    }

    private static HttpResponse<byte[]> download(Client client, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:%d%s".formatted(client.ports().query(), path)))
                    .header("Authorization", "Bearer " + client.token())
                    .build();
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }
}
