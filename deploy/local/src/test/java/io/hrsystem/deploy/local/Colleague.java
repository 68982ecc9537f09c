package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody who works at a company and can sign in. */
record Colleague(String domain, String email, String password, String employee, String account) {
    private static final String PASSWORD = "a quiet blue whale";

    static Colleague of(RunningSystem system, Company company, String domain, String number) throws Exception {
        var hired = company.hire(number);
        var invited = company.hr()
                .post("/api/employees/" + hired.employeeId() + "/account", Map.of("roles", List.of("EMPLOYEE")));
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        var email = number + "@staff.example";
        var postbox = new Postbox(system.data().resolve("mail"));
        var token = Objects.requireNonNull(
                await().atMost(Duration.ofMinutes(1)).until(() -> postbox.activationToken(email), it -> !it.isEmpty()));
        var activated = company.hr().post("/api/activation", Map.of("token", token, "password", PASSWORD));
        assertThat(activated.status()).as(activated.toString()).isEqualTo(200);
        return new Colleague(domain, email, PASSWORD, hired.employeeId(), activated.text("accountId"));
    }
}
