package io.hrsystem.deploy.local.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Short texts that differ when what they stand for differs; none of them needs to read all of it. */
public final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Of what a jar holds, whenever and wherever it was built. */
    public static String ofJar(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return digest(zip.stream().map(it -> it.getName() + " " + it.getCrc() + " " + it.getSize()));
        }
    }

    /** Of the names, sizes and times of all files of a folder; the JDK refuses a jar with another time. */
    static String ofFolder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var lines = Stream.<String>builder();
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                lines.add(folder.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            return digest(lines.build());
        }
    }

    private static String digest(Stream<String> lines) {
        try {
            var text = lines.collect(Collectors.joining("\n"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
