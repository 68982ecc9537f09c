package io.hrsystem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PlatformDefaultsTest {
    private static final String LOG_FORMAT = "logging.structured.format.console";

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void logsAreForMachines() {
        apply();
        assertThat(environment.getProperty(LOG_FORMAT)).isEqualTo("ecs");
    }

    @Test
    void onADevelopersMachineLogsAreForPeople() {
        environment.addActiveProfile("local");
        apply();
        assertThat(environment.getProperty(LOG_FORMAT)).isEmpty();
        assertThat(environment.getProperty("logging.pattern.correlation")).contains("tenant", "correlation", "command");
    }

    @Test
    void aServiceHasTheLastWord() {
        environment.getPropertySources().addLast(new MapPropertySource("service", Map.of("spring.web.locale", "ko")));
        apply();
        assertThat(environment.getProperty("spring.web.locale")).isEqualTo("ko");
    }

    private void apply() {
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());
    }
}
