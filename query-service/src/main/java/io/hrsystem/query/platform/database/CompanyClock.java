package io.hrsystem.query.platform.database;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What day it is where a company is. */
@Component
public final class CompanyClock {
    private final JdbcClient database;
    private final Clock clock;

    CompanyClock(ReadSource source, Clock clock) {
        this.database = JdbcClient.create(source);
        this.clock = clock;
    }

    /** In the transaction that is running; by the zone of new companies until it has settings. */
    public LocalDate today(TenantId company) {
        var zone = database.sql("SELECT zone FROM tenant_settings WHERE tenant_id = ?")
                .param(company.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(TenantSettings.DEFAULTS.zone());
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
