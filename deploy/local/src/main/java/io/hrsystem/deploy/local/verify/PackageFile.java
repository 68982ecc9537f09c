package io.hrsystem.deploy.local.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/** A package as a file. */
final class PackageFile implements AutoCloseable {
    private static final int DIGITS = 64;

    private final Path path;
    private final ZipFile zip;

    /** One line of an entry. */
    interface LineReader {
        /** @param number from 1 */
        void read(int number, byte[] line);
    }

    /** @throws IOException if it cannot be read as a package at all */
    PackageFile(Path path) throws IOException {
        this.path = path;
        this.zip = new ZipFile(path.toFile());
    }

    /** Whether its end is the sum of all before it. */
    boolean isAsWritten() throws IOException {
        var left = Files.size(path) - DIGITS;
        if (left < 0) return false;
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            while (left > 0) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) return false;
                digest.update(buffer, 0, read);
                left -= read;
            }
            return HexFormat.of().formatHex(digest.digest()).equals(new String(in.readNBytes(DIGITS), US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream open(String entry) throws IOException {
        var found = zip.getEntry(entry);
        if (found == null) throw new IOException(entry + " is missing");
        return new BufferedInputStream(zip.getInputStream(found));
    }

    /** Each line without its end. */
    void lines(String entry, LineReader reader) throws IOException {
        try (var in = open(entry)) {
            var line = new ByteArrayOutputStream();
            var number = 0;
            for (var it = in.read(); it >= 0; it = in.read()) {
                if (it != '\n') line.write(it);
                else {
                    reader.read(++number, line.toByteArray());
                    line.reset();
                }
            }
            if (line.size() > 0) reader.read(++number, line.toByteArray());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
