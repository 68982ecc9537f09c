package io.hrsystem.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminProcessesTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, UTF_8);
    private final AdminProcesses processes =
            new AdminProcesses(Map.of("--mend", this::mend, "--migrate", (_, _, _) -> 0));

    @Test
    void settingsAloneStartTheService() {
        assertThat(processes.run(out)).isEmpty();
        assertThat(processes.run(out, "--server.port=1", "--debug", "plain")).isEmpty();
    }

    @Test
    void whatIsAskedForIsRunAndSaysHowItEnded() {
        assertThat(processes.run(out, "--server.port=1", "--mend")).hasValue(1);
        assertThat(said.toString(UTF_8)).isEqualTo("null [--server.port=1]");
        said.reset();
        assertThat(processes.run(out, "--migrate")).hasValue(0);
        assertThat(said.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--a=1 --mend roof --b=2", "--a=1 --mend=roof --b=2"})
    void whatItIsAboutMayFollow(String line) {
        assertThat(processes.run(out, line.split(" "))).hasValue(2);
        assertThat(said.toString(UTF_8)).isEqualTo("roof [--a=1, --b=2]");
    }

    private int mend(PrintStream to, @Nullable String subject, String... settings) {
        to.print(subject + " " + List.of(settings));
        return settings.length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--mned", "--mend --migrate", "--mend --mend", "--server.port 1"})
    void whatNobodyKnowsIsRefusedAndSaysWhatThereIs(String line) {
        assertThat(processes.run(out, line.split(" "))).hasValue(2);
        assertThat(said.toString(UTF_8)).contains("Unknown argument", "--mend, --migrate");
    }
}
