package io.hrsystem.command.organisation;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day that it is in a company. */
@Component
final class Today {
    private static final String ZONE = "SELECT settings ->> 'zone' FROM tenant_settings WHERE tenant_id = ?";

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** For a decision on the company's organisation. */
    Preconditions<LocalDate> in(TenantId tenant) {
        return Preconditions.of(ZONE, row -> LocalDate.ofInstant(clock.instant(), zone(row)), tenant.value())
                .expecting(StreamIds.organisation(tenant));
    }

    private static ZoneId zone(ResultSet row) throws SQLException {
        var named = row.next() ? row.getString(1) : null;
        return named == null ? TenantSettings.DEFAULTS.zone() : ZoneId.of(named);
    }
}
