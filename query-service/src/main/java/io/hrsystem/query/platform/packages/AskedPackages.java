package io.hrsystem.query.platform.packages;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.operations.AuditPackageEvent.AuditPackageRequested;
import io.hrsystem.contract.operations.AuditPackageId;
import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.bulk.CompanyEvents;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.ReadTogether;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.platform.security.Caller;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What packages have been asked for: the events say so, and so it is known at once. */
@Component
final class AskedPackages {
    /** Which company's it is, by one look into each. */
    private static final String COMPANY = """
        SELECT tenant_id FROM tenant_gate
         CROSS JOIN LATERAL (SELECT FROM event WHERE event.tenant_id = tenant_gate.tenant_id
                                AND stream_id = ? AND sequence = 0 LIMIT 1) AS asked\
        """;

    private final JdbcClient command;
    private final CompanyEvents events;
    private final EventSerializer serializer;

    AskedPackages(JdbcTemplate commandJdbc, CompanyEvents events, EventSerializer serializer) {
        this.command = JdbcClient.create(commandJdbc);
        this.events = events;
        this.serializer = serializer;
    }

    /** Empty if the caller may know of none of that id. */
    Optional<AskedPackage> find(AuditPackageId id, Caller caller) {
        var stream = StreamIds.auditPackage(id);
        var company = caller.has(Role.SUPER_ADMIN) ? companyOf(stream) : Optional.of(caller.tenant());
        return company.flatMap(it -> events.first(it, stream)).map(this::read);
    }

    private Optional<TenantId> companyOf(String stream) {
        return command.sql(COMPANY)
                .param(stream)
                .query((row, _) -> new TenantId(row.getString(1)))
                .optional();
    }

    private AskedPackage read(EventRow row) {
        var company = new TenantId(row.tenant());
        var asked = (AuditPackageRequested) requireNonNull(serializer.readPayload(
                row.tenant(),
                row.stream(),
                row.payloadType(),
                row.payload(),
                0,
                row.payload().length,
                new ReadTogether()));
        var metadata = serializer.readMetadata(row.metadata(), 0, row.metadata().length);
        return new AskedPackage(company, asked, row, metadata.getOrDefault(MetadataKeys.ACTOR, ""));
    }
}
