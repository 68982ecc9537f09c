package io.hrsystem.deploy.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts the local system and stays until Ctrl-C. */
public final class Launcher {
    private Launcher() {}

    /** @param arguments the repository, the data folder and the port base */
    public static void main(String[] arguments) throws InterruptedException {
        var console = new Console(System.out);
        try {
            var data = DataFolder.hold(Path.of(arguments[1]));
            run(new LocalSystem(Path.of(arguments[0]), data, new Ports(Integer.parseInt(arguments[2])), console));
        } catch (Obstacle e) {
            refuse(e.advice());
        }
    }

    private static void run(LocalSystem system) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        try {
            system.start();
        } catch (Obstacle e) {
            refuse(e.advice());
        } catch (Exception e) {
            if (!system.isStopping()) refuse("HR system did not start: " + e.getMessage());
        }
        new CountDownLatch(1).await();
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
