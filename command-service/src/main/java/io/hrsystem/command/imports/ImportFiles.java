package io.hrsystem.command.imports;

import io.hrsystem.command.platform.erasure.CompanyFiles;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.storage.FileStore;
import io.hrsystem.storage.ObjectName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as they came, encrypted, from when they are brought until they have been worked on. */
@Component
final class ImportFiles implements CompanyFiles {
    /** A file without an import may be one that is being brought right now. */
    private static final Duration LONGEST_REQUEST = Duration.ofHours(1);

    private final FileStore files;
    private final JdbcClient system;
    private final Clock clock;

    private record Left(TenantId tenant, ImportId file) {
        static Left of(ResultSet row, int number) throws SQLException {
            return new Left(new TenantId(row.getString(1)), ImportId.of(row.getString(2)));
        }
    }

    ImportFiles(FileStore files, DataSource system, Clock clock) {
        this.files = files;
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    /** Keeps the content and answers its SHA-256, in hexadecimal digits. */
    String keep(TenantId tenant, ImportId file, InputStream content) throws IOException {
        system.sql("INSERT INTO import_file (tenant_id, import_id, stored_at) VALUES (:tenant, :file, :now)")
                .param("tenant", tenant.value())
                .param("file", file.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var digested = new DigestInputStream(content, sha256());
        files.write(nameOf(tenant, file), digested);
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    /** Empty if it is not there any more. */
    Optional<byte[]> read(TenantId tenant, ImportId file) throws IOException {
        var content = files.read(nameOf(tenant, file));
        if (content.isEmpty()) return Optional.empty();
        try (var in = content.get()) {
            return Optional.of(in.readAllBytes());
        }
    }

    void forget(TenantId tenant, ImportId file) {
        try {
            files.delete(nameOf(tenant, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        system.sql("DELETE FROM import_file WHERE tenant_id = :tenant AND import_id = :file")
                .param("tenant", tenant.value())
                .param("file", file.value())
                .update();
    }

    /** What a crash has left: files of imports that are over, and of such as have never been. */
    void forgetLeftOver() {
        system.sql("""
            SELECT f.tenant_id, f.import_id FROM import_file f
              LEFT JOIN import_run r ON r.tenant_id = f.tenant_id AND r.import_id = f.import_id
             WHERE r.state IN ('COMPLETED', 'FAILED') OR r.state IS NULL AND f.stored_at < :before
            """)
                .param("before", Timestamp.from(clock.instant().minus(LONGEST_REQUEST)))
                .query(Left::of)
                .list()
                .forEach(it -> forget(it.tenant(), it.file()));
    }

    @Override
    public void forgetAll(TenantId company) {
        system.sql("SELECT tenant_id, import_id FROM import_file WHERE tenant_id = ?")
                .param(company.value())
                .query(Left::of)
                .list()
                .forEach(it -> forget(it.tenant(), it.file()));
    }

    private static ObjectName nameOf(TenantId tenant, ImportId file) {
        return new ObjectName("imports/%s/%s".formatted(tenant, file));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
