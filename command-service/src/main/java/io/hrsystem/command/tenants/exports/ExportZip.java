package io.hrsystem.command.tenants.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that knows of each of its files how many rows it has, and its sum. */
final class ExportZip {
    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One file of it, as the manifest lists it.
     *
     * @param rows records, without a header
     * @param sha256 of its bytes as they are unpacked, in hexadecimal digits
     */
    record Entry(String file, long rows, String sha256) {}

    /** Writes one file, and says how many rows it has. */
    interface Content {
        long to(OutputStream out) throws Exception;
    }

    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        /** The file ends, the zip goes on. */
        @Override
        public void close() throws IOException {
            flush();
        }
    }

    ExportZip(OutputStream out) {
        zip = new ZipOutputStream(out, UTF_8);
    }

    void add(String name, Content content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        var digested = new DigestOutputStream(new Open(zip), ExportFiles.sha256());
        var rows = content.to(digested);
        digested.flush();
        zip.closeEntry();
        var sum = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        entries.add(new Entry(name, rows, sum));
    }

    /** In their order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The last one, which is about the others. */
    void end(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        zip.finish();
    }
}
