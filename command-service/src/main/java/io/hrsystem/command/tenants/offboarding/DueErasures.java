package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.BeginErasure;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins what two super admins have decided: at once, or on the first day after the retention. */
@Component
final class DueErasures implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(DueErasures.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;
    private static final String APPROVED = """
        SELECT tenant_id, contract_ended_on, retain_until, asked_by, approved_by, settings ->> 'zone' AS zone
          FROM company_end LEFT JOIN tenant_settings USING (tenant_id)
         WHERE approved_by IS NOT NULL AND NOT is_held AND retain_until < ?::date
           AND EXISTS (SELECT FROM tenant_gate
                        WHERE tenant_gate.tenant_id = company_end.tenant_id AND status = 'INACTIVE')
         ORDER BY retain_until LIMIT ?\
        """;

    private final JdbcClient system;
    private final Erasures erasures;
    private final Clock clock;

    DueErasures(DataSource system, Erasures erasures, Clock clock) {
        this.system = JdbcClient.create(system);
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erasure-look";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        for (var due : due()) begin(due);
    }

    /** No zone is more than a day ahead of another. */
    private List<DueErasure> due() {
        var latest = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")).plusDays(1);
        return system.sql(APPROVED).params(latest, AT_ONCE).query(this::due).list().stream()
                .filter(it -> it.today().isAfter(it.begin().retainUntil()))
                .toList();
    }

    private DueErasure due(ResultSet row, int number) throws SQLException {
        var begin = new BeginErasure(
                new TenantId(row.getString("tenant_id")),
                row.getObject("contract_ended_on", LocalDate.class),
                row.getObject("retain_until", LocalDate.class),
                row.getString("asked_by"),
                row.getString("approved_by"));
        return new DueErasure(begin, LocalDate.ofInstant(clock.instant(), zone(row.getString("zone"))));
    }

    private static ZoneId zone(@Nullable String zone) {
        return zone == null ? TenantSettings.DEFAULTS.zone() : ZoneId.of(zone);
    }

    private void begin(DueErasure due) {
        try {
            erasures.begin(due);
        } catch (Refusal refused) {
            LOG.info("The erasure of {} does not begin: {}", due.begin().company(), refused.code());
        }
    }
}
