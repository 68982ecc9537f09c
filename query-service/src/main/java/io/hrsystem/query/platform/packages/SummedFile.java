package io.hrsystem.query.platform.packages;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip whose comment, its last 64 bytes, is the SHA-256 of all bytes before it. Nothing in it is compressed: one byte
 * that is damaged damages the line in which it stands, and no other.
 */
final class SummedFile implements AutoCloseable {
    private static final int DIGITS = 64;
    private static final int BLOCK = 1 << 16;

    private final Summed out;
    private final Plain zip;

    SummedFile(OutputStream out) {
        this.out = new Summed(out);
        this.zip = new Plain(this.out);
    }

    void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    void write(byte[] bytes) throws IOException {
        zip.write(bytes);
    }

    void line(String text) throws IOException {
        write((text + "\n").getBytes(UTF_8));
    }

    void end() throws IOException {
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        out.end();
    }

    private static final class Plain extends ZipOutputStream {
        Plain(OutputStream out) {
            super(out, UTF_8);
            buf = new byte[BLOCK];
            setLevel(Deflater.NO_COMPRESSION);
            setComment("0".repeat(DIGITS));
        }
    }

    /** Holds back the last bytes, and writes the sum of the others in their place. */
    private static final class Summed extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest;
        private byte[] held = new byte[0];

        Summed(OutputStream out) {
            this.out = out;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var all = new byte[held.length + length];
            System.arraycopy(held, 0, all, 0, held.length);
            System.arraycopy(bytes, offset, all, held.length, length);
            var over = Math.max(0, all.length - DIGITS);
            digest.update(all, 0, over);
            out.write(all, 0, over);
            held = Arrays.copyOfRange(all, over, all.length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        void end() throws IOException {
            out.write(HexFormat.of().formatHex(digest.digest()).getBytes(US_ASCII));
            out.flush();
        }
    }
}
