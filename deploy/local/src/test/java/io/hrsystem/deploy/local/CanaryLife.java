package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A company all of whose people are canaries, and all that happens to it: what is accepted and what is refused. */
final class CanaryLife {
    static final int PEOPLE = 1_000;

    private static final int AT_ONCE = 16;
    private static final String PEOPLE_LIKE = "query($like: String!) { employees(nameStartsWith: $like)%s }";
    private static final String SHOWN = " { edges { node { id name email employeeNumber } } }";

    private final RunningSystem system;
    private final Canaries canaries;
    private final Client admin;
    private final Company company;

    CanaryLife(RunningSystem system, Canaries canaries) throws IOException {
        this.system = system;
        this.canaries = canaries;
        this.admin = system.superAdmin();
        this.company = Company.onboarded(system, "cage", canaries.mail(0));
    }

    /** @return the token that was in the link to activate the account, another secret that must be nowhere */
    String lead() throws Exception {
        hireEverybody();
        var token = activate();
        callForThem();
        payThem();
        refuseThem();
        lookAtThem();
        change("suspend", Map.of());
        change("reactivate", Map.of());
        maintain("READ_ONLY");
        assertThat(hire(person(PEOPLE + 1)).status()).isEqualTo(503);
        maintain("NORMAL");
        change(
                "terminate",
                Map.of(
                        "contractEndedOn",
                        LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(2).toString(),
                        "retentionYears",
                        0));
        return token;
    }

    /** Erased, and then the files of the read server written anew, as on the day that the certificate names. */
    void end() throws Exception {
        var end = EndOfCompany.by(system);
        var certificate = end.end(company.tenant());
        assertThat(certificate).isNotEmpty();
        var read = new Store(system).superuser("read");
        read.sql("SELECT rewrite_table(relation) FROM rewrite_due").query().listOfRows();
        // what is left of the log is of later than that
        read.sql("SELECT pg_switch_wal()").query().singleValue();
        for (var twice = 0; twice < 2; twice++) read.sql("CHECKPOINT").update();
    }

    private void hireEverybody() throws Exception {
        try (var callers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var calls = IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(it -> callers.submit(() -> hire(person(it)).status()))
                    .toList();
            for (Future<Integer> call : calls) assertThat(call.get()).isEqualTo(201);
        }
    }

    private String activate() throws Exception {
        var mails = new Postbox(system.data().resolve("mail"));
        var token = await().until(() -> mails.activationToken(canaries.mail(0)), it -> !it.isEmpty());
        var poor = Map.of("token", token, "password", canaries.mail(0) + canaries.password());
        assertThat(admin.post("/api/activation", poor).status()).isEqualTo(422);
        var good = Map.of("token", token, "password", "quiet blue whale " + canaries.password());
        for (var call = 0; call < 2; call++)
            assertThat(admin.post("/api/activation", good, "Idempotency-Key", "cage")
                            .status())
                    .isEqualTo(200);
        return token;
    }

    /** Repeated, and with the key of another one. */
    private void callForThem() throws Exception {
        var last = person(PEOPLE + 2);
        var first = company.hr().post("/api/employees", last, "Idempotency-Key", "last");
        var again = company.hr().post("/api/employees", last, "Idempotency-Key", "last");
        assertThat(first.status()).isEqualTo(201).isEqualTo(again.status());
        assertThat(first.body()).isEqualTo(again.body());
        var other = company.hr().post("/api/employees", person(PEOPLE + 3), "Idempotency-Key", "last");
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private void payThem() throws Exception {
        var payroll = company.payroll(system);
        var payment =
                "/api/employees/%s/payment".formatted(hire(person(PEOPLE + 5)).text("employeeId"));
        var body = Map.of("residentNumber", "900101-1234567", "bank", "088", "account", canaries.phone(1));
        for (var call = 0; call < 2; call++)
            assertThat(payroll.post(payment, body, "Idempotency-Key", "paid").status())
                    .isEqualTo(200);
        var wrong = Map.of("residentNumber", canaries.phone(1), "bank", "088", "account", canaries.name(1));
        assertThat(payroll.post(payment, wrong).status()).isEqualTo(400);
        var revealed = payroll.post(payment + "/reveal", Map.of("reason", "Asked"), "Idempotency-Key", "seen");
        assertThat(revealed.text("account")).isEqualTo(canaries.phone(1));
    }

    private void refuseThem() throws Exception {
        assertThat(hire(with("email", canaries.mail(1))).text("code")).isEqualTo("EMPLOYEE_EMAIL_TAKEN");
        assertThat(hire(with("employeeNumber", "C-1")).text("code")).isEqualTo("EMPLOYEE_NUMBER_TAKEN");
        var text = canaries.name(1);
        for (var wrong : List.of(
                with("name", text.repeat(10)),
                with("name", Map.of(text, text)),
                with("name", text + "\u0000"),
                with("email", text),
                with("phone", canaries.phone(1).repeat(2)),
                with("phone", text),
                with("hiredOn", text),
                with("departmentId", text),
                with("nickname", text),
                with(text, text)))
            assertThat(hire(wrong).status()).as(wrong.toString()).isEqualTo(400);
        for (var broken : List.of(
                "{\"name\":\"" + canaries.broken(),
                "{\"name\":" + canaries.broken() + "}",
                canaries.broken(),
                "{\"name\":\"" + canaries.broken() + canaries.korean() + "\n\"}"))
            assertThat(company.hr().post("/api/employees", broken).status()).isEqualTo(400);
        assertThat(company.hr().get("/api/employees?name=" + canaries.name()).status())
                .isBetween(400, 499);
        assertThat(company.hr().get("/api/nothing?mail=" + canaries.mail(1)).status())
                .isEqualTo(404);
        var stranger = Client.askForToken(system.ports(), canaries.mail(0), canaries.password());
        assertThat(stranger.status()).isEqualTo(401);
    }

    private void lookAtThem() throws Exception {
        var like = Map.of("like", canaries.name());
        var seen = company.hr().graphql(PEOPLE_LIKE.formatted(SHOWN), like, "");
        assertThat(seen.body().at("/data/employees/edges")).hasSize(20);
        assertThat(seen.body().toString()).contains(canaries.korean(), canaries.mail());
        for (var reader : List.of(company.hr(), admin)) {
            reader.graphql(PEOPLE_LIKE.formatted(SHOWN), like, "");
            for (var query : List.of(
                    "{ employees(nameStartsWith: \"%s\")%s }".formatted(canaries.name(1), SHOWN),
                    "query %1$s { %1$s: employees(nameStartsWith: \"%1$s\")%2$s }".formatted(canaries.name(), SHOWN),
                    "{ tenant(id: \"%s\") { id } employee(id: \"%s\") { id } }"
                            .formatted(company.tenant(), canaries.name(1)),
                    "{ employees(first: \"%s\")%s }".formatted(canaries.name(1), SHOWN),
                    "{ %s }".formatted(canaries.name()),
                    "{ employees(nameStartsWith: \"%s".formatted(canaries.name(1))))
                reader.graphql(query, Map.of(), "");
            reader.graphql("query($like: Int!) { employees(first: $like)%s }".formatted(SHOWN), like, "");
        }
    }

    private void change(String way, Map<String, Object> more) throws IOException {
        var path = "/api/admin/tenants/%s/%s".formatted(company.tenant(), way);
        var body = new HashMap<String, Object>(more);
        body.put("reason", canaries.reason(way));
        var answer = admin.post(path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private void maintain(String mode) throws IOException {
        var answer = admin.put("/api/admin/maintenance", Map.of("mode", mode, "reason", canaries.reason(mode)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Client.Answer hire(Map<String, ?> person) throws IOException {
        return company.hr().post("/api/employees", person);
    }

    private Map<String, Object> with(String field, Object value) {
        var person = new HashMap<String, Object>(person(PEOPLE + 4));
        person.put(field, value);
        return person;
    }

    private Map<String, String> person(int number) {
        return Map.of(
                "employeeNumber", "C-" + number,
                "name", canaries.name(number),
                "email", canaries.mail(number),
                "phone", canaries.phone(number),
                "departmentId", company.rootDepartment(),
                "hiredOn", "2020-01-02");
    }
}
