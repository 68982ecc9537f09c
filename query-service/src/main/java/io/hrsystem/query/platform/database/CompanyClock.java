package io.hrsystem.query.platform.database;

import io.hrsystem.contract.TenantId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What day it is where a company is. */
@Component
public final class CompanyClock {
    private final JdbcClient database;

    CompanyClock(ReadSource source) {
        this.database = JdbcClient.create(source);
    }

    /** In the transaction that is running; by the zone of new companies until it has settings. */
    public LocalDate today(TenantId company) {
        return database.sql("SELECT today_of(?)")
                .param(company.value())
                .query(LocalDate.class)
                .single();
    }
}
