package io.hrsystem.query.platform.projections.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A {@link DoomedService} in a process of its own. */
record OtherNode(Process process, List<String> lines) implements AutoCloseable {
    /** @param times at the n-th time it stops there */
    static OtherNode started(Map<String, String> properties, CrashPoint point, int times) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcrash.point=" + point,
                "-Dcrash.times=" + times,
                "-cp",
                System.getProperty("java.class.path"),
                DoomedService.class.getName()));
        properties.forEach((key, value) -> command.add("--%s=%s".formatted(key, value)));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var node = new OtherNode(process, new CopyOnWriteArrayList<>());
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(node.lines::add));
        return node;
    }

    void awaitReached(CrashPoint point) {
        awaitSaid(DoomedService.REACHED + point);
    }

    void awaitSaid(String words) {
        await().atMost(Duration.ofMinutes(2)).until(() -> hasSaid(words) || !process.isAlive());
        assertThat(hasSaid(words)).as(() -> String.join("\n", lines)).isTrue();
    }

    /** Of the batches that it stopped in, how they have ended. */
    List<String> awaitEnds(int count) {
        await().atMost(Duration.ofMinutes(2)).until(() -> ends().size() == count || !process.isAlive());
        return ends();
    }

    private List<String> ends() {
        return lines.stream()
                .filter(it -> it.startsWith(DoomedService.ENDED))
                .map(it -> it.substring(DoomedService.ENDED.length()))
                .toList();
    }

    private boolean hasSaid(String words) {
        return lines.stream().anyMatch(it -> it.contains(words));
    }

    /** All of its threads stand still, as they do while its machine is moved or swaps. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
        say(DoomedService.GO_ON);
    }

    void stopAt(CrashPoint point) throws IOException {
        say(point.name());
    }

    private void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** By {@code kill -9}, wherever it is. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
