package io.hrsystem.platform.web;

import static io.hrsystem.platform.web.SmallService.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class DefaultsTest extends HttpTest {
    @Value("${local.management.port}")
    private int managementPort;

    @ParameterizedTest
    @CsvSource({
        "spring.threads.virtual.enabled, true",
        "server.shutdown, graceful",
        "server.tomcat.max-keep-alive-requests, -1",
        "logging.structured.format.console, ecs"
    })
    void bothServicesStartFromTheSameSettings(String key, String value, @Autowired Environment environment) {
        assertThat(environment.getProperty(key)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
    void theManagementPortAnswersWithoutAToken(String path) {
        assertThat(management(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/env", "/actuator/heapdump", "/actuator/beans"})
    void theManagementPortTellsNothingElse(String path) {
        assertThat(management(path).status()).isIn(401, 404);
        assertThat(get("/actuator/prometheus", TOKENS.of("acme", "EMPLOYEE")).status())
                .isEqualTo(404);
    }

    @Test
    void aLogLineSaysForWhomAndForWhichRequest(CapturedOutput output) {
        get("/me", TOKENS.of("acme", "EMPLOYEE"), "X-Correlation-Id", "call-7");
        assertThat(output.getOut().lines().filter(it -> it.contains("me was asked")))
                .singleElement()
                .asString()
                .startsWith("{")
                .contains("\"tenant\":\"acme\"", "\"correlation\":\"call-7\"", "\"name\":\"small-service\"");
    }

    @Test
    void aRequestKeepsItsNameUnlessTheNameCouldForgeALogLine() {
        var token = TOKENS.of("acme", "EMPLOYEE");
        var named = get("/me", token, "X-Correlation-Id", "call-7");
        assertThat(named.header("X-Correlation-Id")).isEqualTo("call-7");
        assertThat(named.body()).containsEntry("correlation", "call-7");
        assertThat(get("/me", token, "X-Correlation-Id", "a b\"}").header("X-Correlation-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(get("/me", null).header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
    }

    private Answer management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(managementPort, path))));
    }
}
