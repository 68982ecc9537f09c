package io.hrsystem.command.tenants.exports;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CompanyExportId;
import io.hrsystem.contract.tenants.TenantSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of exports, by their events. */
@Component
final class CompanyExportTable {
    static final String NAME = "company_export";

    private static final String SELECT = """
        SELECT tenant_id, export_id, state, expires_on, settings ->> 'zone' AS zone
          FROM company_export LEFT JOIN tenant_settings USING (tenant_id)\
        """;

    private final JdbcClient system;
    private final Clock clock;

    enum State {
        REQUESTED,
        COMPLETED,
        FAILED
    }

    /**
     * One of them.
     *
     * @param expiresOn the last day on which it can be taken; null until it is completed
     * @param today where its company is
     */
    record Known(
            TenantId company,
            CompanyExportId export,
            State state,
            @Nullable LocalDate expiresOn,
            LocalDate today) {
        boolean isExpired() {
            return expiresOn != null && today.isAfter(expiresOn);
        }
    }

    CompanyExportTable(DataSource system, Clock clock) {
        this.system = JdbcClient.create(system);
        this.clock = clock;
    }

    /** Of whichever company. */
    Optional<Known> find(CompanyExportId export) {
        return system.sql(SELECT + " WHERE export_id = ? AND tenant_id IN (SELECT tenant_id FROM tenant_gate)")
                .param(export.value())
                .query(this::known)
                .optional();
    }

    Optional<Known> find(TenantId company, CompanyExportId export) {
        return system.sql(SELECT + " WHERE tenant_id = ? AND export_id = ?")
                .params(company.value(), export.value())
                .query(this::known)
                .optional();
    }

    /** Whether there has been one of that id, whatever has become of its company. */
    boolean hasBeen(CompanyExportId export) {
        return system.sql("SELECT FROM known_company_export WHERE tenant_id = ? AND export_id = ?")
                .params(TenantId.PLATFORM.value(), export.value())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** Those of all companies that are to be made. */
    List<Known> open() {
        return system.sql(SELECT + " WHERE state = 'REQUESTED'")
                .query(this::known)
                .list();
    }

    /** Those of a company whose file is not known to be gone. */
    List<Known> withFiles(TenantId company) {
        return system.sql(SELECT + " WHERE tenant_id = ? AND NOT is_gone ORDER BY export_id")
                .param(company.value())
                .query(this::known)
                .list();
    }

    void gone(TenantId company, CompanyExportId export) {
        system.sql("UPDATE company_export SET is_gone = true WHERE tenant_id = ? AND export_id = ?")
                .params(company.value(), export.value())
                .update();
    }

    LocalDate today(TenantId company) {
        var zone = system.sql("SELECT settings ->> 'zone' FROM tenant_settings WHERE tenant_id = ?")
                .param(company.value())
                .query((row, _) -> zone(row.getString(1)))
                .optional();
        return LocalDate.ofInstant(clock.instant(), zone.orElse(TenantSettings.DEFAULTS.zone()));
    }

    private Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                new TenantId(row.getString("tenant_id")),
                new CompanyExportId(row.getString("export_id")),
                State.valueOf(row.getString("state")),
                row.getObject("expires_on", LocalDate.class),
                LocalDate.ofInstant(clock.instant(), zone(row.getString("zone"))));
    }

    private static ZoneId zone(@Nullable String named) {
        return named == null ? TenantSettings.DEFAULTS.zone() : ZoneId.of(named);
    }
}
