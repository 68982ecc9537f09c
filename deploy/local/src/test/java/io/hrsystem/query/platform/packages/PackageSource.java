package io.hrsystem.query.platform.packages;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.AuditPackageEvent.AuditPackageRequested;
import io.hrsystem.eventstore.bulk.CompanyEvents;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes packages as query-service does. */
public final class PackageSource {
    private final CompanyEvents events;
    private final PackageWriter writer;

    public PackageSource(TestDatabase database, SubjectKeys keys) {
        events = new CompanyEvents(database.system());
        writer =
                new PackageWriter(new KeptSeals(new JdbcTemplate(database.system())), events, Serializers.events(keys));
    }

    public void write(TenantId company, AuditPackageRequested asked, Path file) throws IOException {
        var row =
                events.first(company, StreamIds.auditPackage(asked.packageId())).orElseThrow();
        try (var out = Files.newOutputStream(file)) {
            writer.write(new AskedPackage(company, asked, row, "auditor"), out);
        }
    }
}
