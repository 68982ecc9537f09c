package io.hrsystem.deploy.local;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The contract of a release before this one: made from the same sources, but DepartmentRenamed is no event yet and there
 * is no TERMINAL to punch at. Code of today that knows them goes on to link, and is never reached.
 */
final class OlderContract {
    private static final Path SOURCES = Shell.REPOSITORY.resolve("shared-api/contract/src/main/java");
    private static final Path FOLDER = Path.of("target/older-contract").toAbsolutePath();

    private OlderContract() {}

    /** Starts a node of that release: its contract stands before the one in the jar. */
    static void startsWith(ProcessBuilder node) {
        var command = node.command();
        var jar = command.indexOf("-jar");
        command.set(jar, "-cp");
        command.set(jar + 1, classpath() + File.pathSeparator + command.get(jar + 1));
        command.add(jar + 2, "org.springframework.boot.loader.launch.JarLauncher");
    }

    static void compile() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        FileSystemUtils.copyRecursively(SOURCES, FOLDER.resolve("sources"));
        leaveOut(
                "organisation/OrganisationEvent.java",
                "(?<=DepartmentRenamed\\([^)]{0,200}\\))\\s+implements OrganisationEvent");
        leaveOut("attendance/PunchSource.java", ",\\s*TERMINAL");
        var options =
                new ArrayList<>(List.of("-proc:none", "-parameters", "-d", FOLDER.toString(), "-cp", libraries()));
        try (var sources = Files.walk(FOLDER.resolve("sources"))) {
            sources.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(options::add);
        }
        var exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        assertThat(exit).isZero();
    }

    private static void leaveOut(String file, String what) throws IOException {
        var source = FOLDER.resolve("sources/io/hrsystem/contract").resolve(file);
        var now = Files.readString(source);
        var older = now.replaceAll(what, "");
        assertThat(older).isNotEqualTo(now);
        Files.writeString(source, older);
    }

    private static String classpath() {
        return FOLDER + File.pathSeparator + libraries();
    }

    private static String libraries() {
        return Stream.of(Nullable.class, JsonValue.class, UuidCreator.class)
                .map(it ->
                        it.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(joining(File.pathSeparator));
    }
}
