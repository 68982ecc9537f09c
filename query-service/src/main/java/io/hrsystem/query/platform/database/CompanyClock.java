package io.hrsystem.query.platform.database;

import io.hrsystem.contract.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What day it is where a company is. */
@Component
public final class CompanyClock {
    private final JdbcClient database;

    CompanyClock(ReadSource source) {
        this.database = JdbcClient.create(source);
    }

    /** When a view ends; in the transaction of a read by it. */
    public Instant endOfView() {
        return database.sql("SELECT moment()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** In the transaction that is running, of a view its last day; by the zone of new companies until it has settings. */
    public LocalDate today(TenantId company) {
        return database.sql("SELECT today_of(?)")
                .param(company.value())
                .query(LocalDate.class)
                .single();
    }
}
