package io.hrsystem.command.tenants.offboarding;

import static java.util.Objects.requireNonNull;

import io.hrsystem.command.platform.recovery.LostErasures;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.BeginErasure;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.storage.LedgerEntry;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies that were erased after the point of a restore: erased again before anybody is let in. */
@Component
final class LostCompanyErasures implements LostErasures {
    private static final String KIND = "tenants.ErasureBegun";
    private static final String CERTIFIED = """
        SELECT EXISTS (SELECT FROM event WHERE tenant_id = ? AND stream_id = ?
                          AND payload_type = 'tenants.CertificateIssued' AND payload ->> 'company' = ?)\
        """;

    private final JdbcClient system;
    private final Erasures erasures;

    LostCompanyErasures(DataSource system, Erasures erasures) {
        this.system = JdbcClient.create(system);
        this.erasures = erasures;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Its steps are tasks, so it is gone when they have come to their end. */
    @Override
    public boolean again(LedgerEntry entry) {
        var company = TenantId.of(entry.subject());
        erasures.again(new BeginErasure(
                company,
                LocalDate.parse(detail(entry, "contractEndedOn")),
                LocalDate.parse(detail(entry, "retainUntil")),
                detail(entry, "requestedBy"),
                detail(entry, "approvedBy")));
        return system.sql(CERTIFIED)
                .params(TenantId.PLATFORM.value(), StreamIds.CERTIFICATES, company.value())
                .query(Boolean.class)
                .single();
    }

    private static String detail(LedgerEntry entry, String name) {
        return requireNonNull(entry.details().get(name), name);
    }
}
