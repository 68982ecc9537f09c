package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has left and asks for it, through both services. */
class LeaverIT {
    private static final String PERSON = "query($id: ID!) { employee(id: $id) { name email terminatedOn } }";

    private final RunningSystem system = RunningSystem.get();

    @Test
    void whatNoLawSaysToKeepReadsErasedAndNobodyElseIsTouched() throws Exception {
        var company = Company.onboarded(system, "leavers");
        var anna = company.hire("1").employeeId();
        var ben = company.hire("2").employeeId();
        var lastDay = LocalDate.now().minusYears(4);
        var left = company.hr()
                .post("/api/employees/%s/terminate".formatted(anna), Map.of("lastDay", lastDay, "reason", "RESIGNED"));
        assertThat(left.status()).as(left.toString()).isEqualTo(200);

        var erased = company.administrator(system)
                .post("/api/employees/%s/erase".formatted(anna), Map.of("reason", "본인 요청"));

        assertThat(erased.status()).as(erased.toString()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> person(company, anna), it -> it.text("name").equals("ERASED"));
        assertThat(person(company, anna).text("email")).isEqualTo("ERASED");
        assertThat(person(company, anna).text("terminatedOn")).isEqualTo(lastDay.toString());
        assertThat(person(company, ben).text("name")).isEqualTo("김안나");
    }

    private static Client.Answer person(Company company, String employee) {
        try {
            var answer = company.hr().graphql(PERSON, Map.of("id", employee), "");
            return new Client.Answer(answer.status(), answer.body().at("/data/employee"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
