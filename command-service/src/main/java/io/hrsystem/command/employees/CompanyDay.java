package io.hrsystem.command.employees;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.tenants.TenantSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What day it is where a company is. */
@Component
final class CompanyDay {
    private static final String ZONE = "SELECT settings ->> 'zone' FROM tenant_settings WHERE tenant_id = ?";

    private final Clock clock;

    CompanyDay(Clock clock) {
        this.clock = clock;
    }

    /** For a decision on an employment. */
    Preconditions<LocalDate> today(TenantId tenant, EmployeeId employee) {
        return Preconditions.of(ZONE, row -> LocalDate.ofInstant(clock.instant(), zone(row)), tenant.value())
                .expecting(StreamIds.employee(employee));
    }

    private static ZoneId zone(ResultSet row) throws SQLException {
        var named = row.next() ? row.getString(1) : null;
        return named == null ? TenantSettings.DEFAULTS.zone() : ZoneId.of(named);
    }
}
