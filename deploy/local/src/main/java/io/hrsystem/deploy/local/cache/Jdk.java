package io.hrsystem.deploy.local.cache;

import java.nio.file.Path;

/** The JDK that runs this, and the services too. */
public final class Jdk {
    private Jdk() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String identity() {
        return System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
    }
}
