package io.hrsystem.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminProcessesTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, UTF_8);
    private final AdminProcesses processes =
            new AdminProcesses(Map.of("--mend", (_, args) -> args.length, "--migrate", (_, _) -> 0));

    @Test
    void settingsAloneStartTheService() {
        assertThat(processes.run(out)).isEmpty();
        assertThat(processes.run(out, "--server.port=1", "--debug", "plain")).isEmpty();
    }

    @Test
    void whatIsAskedForIsRunAndSaysHowItEnded() {
        assertThat(processes.run(out, "--server.port=1", "--mend")).hasValue(2);
        assertThat(processes.run(out, "--migrate")).hasValue(0);
        assertThat(said.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--mned", "--mend --migrate", "--mend --mend", "--server.port 1"})
    void whatNobodyKnowsIsRefusedAndSaysWhatThereIs(String line) {
        assertThat(processes.run(out, line.split(" "))).hasValue(2);
        assertThat(said.toString(UTF_8)).contains("Unknown argument", "--mend, --migrate");
    }
}
