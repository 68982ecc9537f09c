package io.hrsystem.platform.web;

import static io.hrsystem.platform.web.SmallService.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTest extends HttpTest {
    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({
        "/me, , UNAUTHENTICATED, -, -",
        "/me, nonsense, UNAUTHENTICATED, -, -",
        "/notes?day=2026-03-02, EMPLOYEE, FORBIDDEN, anna, acme",
        "/refused?code=TENANT_SUSPENDED, HR_MANAGER, TENANT_SUSPENDED, anna, acme",
        "/refused?code=NOT_FOUND, HR_MANAGER, NOT_FOUND, anna, acme",
        "/refused?code=RATE_LIMITED, HR_MANAGER, RATE_LIMITED, anna, acme",
        "/no/such/path, HR_MANAGER, NOT_FOUND, anna, acme"
    })
    void aRefusalIsOneLineThatSaysWhoAndWhy(
            String path, String role, String reason, String actor, String company, CapturedOutput output) {
        var token = role == null || role.equals("nonsense") ? role : TOKENS.of("acme", role);
        var before = counted(reason);

        get(path, token, "X-Correlation-Id", "call-8");

        assertThat(lines(output))
                .singleElement()
                .asString()
                .contains("\"reason\":\"%s\"".formatted(reason), "\"actor\":\"%s\"".formatted(actor))
                .contains("\"company\":\"%s\"".formatted(company), "\"address\":\"127.0.0.1\"")
                .contains("\"path\":\"%s\"".formatted(path.replaceFirst("[?].*", "")), "\"correlation\":\"call-8\"");
        assertThat(counted(reason)).isEqualTo(before + 1);
    }

    @Test
    void whatIsTooLargeIsOnRecordToo(CapturedOutput output) {
        post("/notes", null, "a".repeat(70_000));
        assertThat(lines(output)).singleElement().asString().contains("\"reason\":\"CONTENT_TOO_LARGE\"");
    }

    @Test
    void whatIsAnsweredOrMerelyWrongIsNot(CapturedOutput output) {
        get("/me", TOKENS.of("acme", "EMPLOYEE"));
        post("/notes", TOKENS.of("acme", "HR_MANAGER"), "{ broken");
        get("/refused?code=ALREADY_CHECKED_IN", TOKENS.of("acme", "HR_MANAGER"));
        assertThat(lines(output)).isEmpty();
    }

    private double counted(String reason) {
        return meters.counter("hr.security.refusals", "reason", reason).count();
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(it -> it.contains("\"logger\":\"security\""))
                .toList();
    }
}
