package io.hrsystem.query.tenants;

import io.hrsystem.contract.seals.SignedDocument;
import io.hrsystem.contract.tenants.CertificateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds certificates, in the transaction of a read. They belong to the platform. */
@Component
class KeptCertificates {
    private final JdbcClient database;

    KeptCertificates(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    /** The newest first. */
    List<IssuedCertificate> page(long before, int limit) {
        return database.sql("""
            SELECT certificate_id, company, number, document::json ->> 'issuedAt' AS issued_at FROM certificate
             WHERE tenant_id = 'platform' AND number < :before ORDER BY number DESC LIMIT :limit
            """)
                .param("before", before)
                .param("limit", limit)
                .query(KeptCertificates::issued)
                .list();
    }

    private static IssuedCertificate issued(ResultSet row, int number) throws SQLException {
        return new IssuedCertificate(
                row.getString("certificate_id"),
                row.getString("company"),
                row.getInt("number"),
                Instant.parse(row.getString("issued_at")));
    }

    Optional<SignedDocument> find(CertificateId id) {
        return database.sql("""
            SELECT document, signature FROM certificate WHERE tenant_id = 'platform' AND certificate_id = ?
            """)
                .param(id.value())
                .query((row, _) -> new SignedDocument(row.getString(1), row.getString(2)))
                .optional();
    }
}
