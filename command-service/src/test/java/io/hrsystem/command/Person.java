package io.hrsystem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** An employee with an account and a password. */
public record Person(String tenant, String domain, String employee, String account, String email, String password) {
    private static final String PASSWORD = "a quiet blue whale";
    private static final AtomicInteger COUNTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000));

    public static Person of(RunningService service, Company company, String... roles) {
        var number = "P-" + COUNTER.incrementAndGet();
        var employee = company.hire(number);
        var email = number.toLowerCase(Locale.ROOT) + "@company.example";
        var invited = company.admin()
                .post(
                        "/api/employees/" + employee + "/account",
                        Map.of("roles", roles.length == 0 ? List.of("EMPLOYEE") : List.of(roles)));
        assertThat(invited.status()).as(invited.raw().body()).isEqualTo(201);
        var inbox = new Inbox(service.mail());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !inbox.activationTokensTo(email).isEmpty());
        var activated = service.api()
                .anonymous()
                .post(
                        "/api/activation",
                        Map.of("token", inbox.activationTokensTo(email).getLast(), "password", PASSWORD));
        assertThat(activated.status()).as(activated.raw().body()).isEqualTo(200);
        return new Person(
                company.tenant(),
                domainOf(service, company.tenant()),
                employee,
                activated.text("accountId"),
                email,
                PASSWORD);
    }

    public static String domainOf(RunningService service, String tenant) {
        return service.database()
                .sql("SELECT value FROM claim WHERE kind = 'DOMAIN' AND owner = ?")
                .param(tenant)
                .query(String.class)
                .single();
    }
}
