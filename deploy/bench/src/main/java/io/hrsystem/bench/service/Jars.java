package io.hrsystem.bench.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the services have been built. */
public record Jars(Path repository) {
    /** What follows {@code java} to start a service as it is. */
    List<String> launch(String service) {
        return List.of("-jar", of(service).toString());
    }

    /** The same classes and libraries, and ours behind them, with another main class. */
    List<String> launch(String service, Class<?> main, Path folder) throws IOException, InterruptedException {
        var jar = of(service);
        var extracted = folder.resolve(service);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var extract = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        extracted.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(extract.getInputStream().readAllBytes(), UTF_8);
        if (extract.waitFor() != 0) throw new IllegalStateException(said);
        var own =
                Path.of(main.getProtectionDomain().getCodeSource().getLocation().getPath());
        var classpath = extracted.resolve(jar.getFileName()) + File.pathSeparator + own;
        return List.of("-cp", classpath, main.getName());
    }

    private Path of(String service) {
        var target = repository.resolve(service).resolve("target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> missing(target));
        } catch (IOException _) {
            throw missing(target);
        }
    }

    private static IllegalStateException missing(Path target) {
        return new IllegalStateException(
                "There is no *-exec.jar in %s: build it with mvn package -DskipTests".formatted(target));
    }
}
