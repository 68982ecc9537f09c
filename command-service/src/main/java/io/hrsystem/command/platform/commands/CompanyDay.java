package io.hrsystem.command.platform.commands;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What day it is where a company is. */
@Component
public final class CompanyDay {
    private static final String ZONE = "SELECT settings ->> 'zone' FROM tenant_settings WHERE tenant_id = ?";

    private final Clock clock;

    CompanyDay(Clock clock) {
        this.clock = clock;
    }

    /** For a decision that loads this stream. */
    public Preconditions<LocalDate> today(TenantId tenant, String stream) {
        return Preconditions.of(ZONE, row -> LocalDate.ofInstant(clock.instant(), zone(row)), tenant.value())
                .expecting(stream);
    }

    private static ZoneId zone(ResultSet row) throws SQLException {
        var named = row.next() ? row.getString(1) : null;
        return named == null ? TenantSettings.DEFAULTS.zone() : ZoneId.of(named);
    }
}
