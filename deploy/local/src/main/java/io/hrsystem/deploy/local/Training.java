package io.hrsystem.deploy.local;

import io.hrsystem.deploy.local.cache.CacheUse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the start caches: the whole system starts once on empty databases, works a little, and ends. It has ports and a
 * data folder of its own, so a system that runs meanwhile does not notice.
 */
public final class Training {
    private static final Console NOBODY = new Console(new PrintStream(OutputStream.nullOutputStream()));

    /** A service that ends writes its cache, which takes as long as a start or two. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Training() {}

    /** @param arguments the repository */
    public static void main(String[] arguments) {
        var repository = Path.of(arguments[0]);
        var folder = Services.caches(repository).resolve("training");
        try (var data = DataFolder.hold(folder)) {
            System.out.println(run(repository, data));
            FileSystemUtils.deleteRecursively(folder);
        } catch (Exception e) {
            System.err.println("The start caches could not be made: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String run(Path repository, DataFolder data) throws Exception {
        forgetWhatWasInterrupted(data);
        var ports = Ports.free();
        var system = new LocalSystem(repository, data, ports, NOBODY, CacheUse.RECORD, false);
        if (system.services().haveSoundCaches()) return "The start caches are there already";
        var stop = new Thread(() -> system.stop(Duration.ZERO), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        system.start();
        Rehearsal.of(ports, data).run();
        Runtime.getRuntime().removeShutdownHook(stop);
        system.stop(PATIENCE);
        system.services().acceptCaches();
        return "The start caches are made";
    }

    private static void forgetWhatWasInterrupted(DataFolder data) throws IOException {
        new Processes(data.running()).endLeftovers(Duration.ZERO);
        for (var left : new Path[] {data.commandDatabase(), data.readDatabase(), data.secrets()})
            FileSystemUtils.deleteRecursively(left);
    }
}
