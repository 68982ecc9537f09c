package io.hrsystem.deploy.local;

import io.hrsystem.deploy.local.cache.CacheUse;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts the local system and stays until Ctrl-C. */
public final class Launcher {
    private Launcher() {}

    /** @param arguments the repository, the data folder, the port base, the use of caches, and whether there is a demo */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            start(
                    Path.of(arguments[0]),
                    Path.of(arguments[1]),
                    new Ports(Integer.parseInt(arguments[2])),
                    CacheUse.valueOf(arguments[3]),
                    Boolean.parseBoolean(arguments[4]));
        } catch (Obstacle e) {
            giveUp(e.advice());
        } catch (Exception e) {
            giveUp("HR system did not start: " + e.getMessage());
        }
        new CountDownLatch(1).await();
    }

    private static void start(Path repository, Path data, Ports ports, CacheUse caches, boolean demo) throws Exception {
        var system = new LocalSystem(repository, DataFolder.hold(data), ports, new Console(System.out), caches, demo);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        try {
            system.start();
        } catch (Exception e) {
            // after Ctrl-C the parts fail, which is no news
            if (!system.isStopping()) throw e;
        }
    }

    private static void giveUp(String reason) {
        System.err.println(reason);
        System.exit(1);
    }
}
