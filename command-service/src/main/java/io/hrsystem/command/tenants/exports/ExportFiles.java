package io.hrsystem.command.tenants.exports;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import io.hrsystem.storage.FileStore;
import io.hrsystem.storage.ObjectName;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Exports as they are kept, encrypted. */
@Component
final class ExportFiles {
    private final FileStore files;

    /** @param sha256 in hexadecimal digits */
    record Sum(long bytes, String sha256) {}

    private static final class Counted extends DigestInputStream {
        private long bytes;

        Counted(InputStream content, MessageDigest digest) {
            super(content, digest);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) bytes++;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var many = super.read(into, offset, length);
            if (many > 0) bytes += many;
            return many;
        }
    }

    ExportFiles(FileStore files) {
        this.files = files;
    }

    /** In the place of what a run that died may have left. */
    Sum keep(TenantId company, CompanyExportId export, InputStream content) throws IOException {
        var counted = new Counted(content, sha256());
        files.write(nameOf(company, export), counted);
        return new Sum(
                counted.bytes,
                HexFormat.of().formatHex(counted.getMessageDigest().digest()));
    }

    /** Empty if it is not there any more. */
    Optional<InputStream> read(TenantId company, CompanyExportId export) throws IOException {
        return files.read(nameOf(company, export));
    }

    void forget(TenantId company, CompanyExportId export) throws IOException {
        files.delete(nameOf(company, export));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectName nameOf(TenantId company, CompanyExportId export) {
        return new ObjectName("company-exports/%s/%s".formatted(company, export));
    }
}
