package io.hrsystem.command.identity.clients;

import io.hrsystem.command.identity.accounts.AdminContact;
import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.platform.logging.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says that a client's access ends soon: two weeks before and a day before, once each. */
@Component
final class ExpiryMails implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiryMails.class);
    private static final Duration EARLY = Duration.ofDays(14);
    private static final Duration LATE = Duration.ofDays(1);

    private final JdbcClient system;
    private final Mails mails;
    private final AdminContact contact;
    private final AlertOutbox alerts;
    private final Clock clock;

    private record Ending(TenantId tenant, String clientId, String name, Instant endsAt, ZoneId zone) {
        static Ending of(ResultSet row, int number) throws SQLException {
            return new Ending(
                    new TenantId(row.getString("tenant_id")),
                    row.getString("client_id"),
                    row.getString("name"),
                    row.getTimestamp("expires_at").toInstant(),
                    ZoneId.of(row.getString("zone")));
        }

        /** The last day on which it gets in. */
        LocalDate lastDay() {
            return LocalDate.ofInstant(endsAt.minusSeconds(1), zone);
        }
    }

    ExpiryMails(DataSource system, Mails mails, AdminContact contact, AlertOutbox alerts, Clock clock) {
        this.system = JdbcClient.create(system);
        this.mails = mails;
        this.contact = contact;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "client-expiry-mails";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var ending : ending()) {
            try {
                tell(ending);
            } catch (RuntimeException e) {
                // the others are told; this one again in an hour
                LOG.warn("The end of client {} cannot be told now: {}", ending.clientId(), Reason.of(e));
            }
        }
    }

    private void tell(Ending ending) {
        var isLate = !ending.endsAt().isAfter(clock.instant().plus(LATE));
        var id = "client-expiry-%s-%d".formatted(ending.clientId(), (isLate ? LATE : EARLY).toDays());
        if (ending.tenant().equals(TenantId.PLATFORM))
            alerts.raise(AlertCause.CLIENT_EXPIRES, ending.tenant(), ending.clientId() + " on " + ending.lastDay());
        else if (!mails.isSent(ending.tenant(), id)) mails.send(mail(ending, id));
    }

    private Mail mail(Ending ending, String id) {
        var company = contact.of(ending.tenant());
        return new Mail(
                ending.tenant(),
                id,
                company.adminEmail(),
                "client-expiry",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "companyName", company.companyName(),
                        "name", ending.name(),
                        "clientId", ending.clientId(),
                        "lastDay", ending.lastDay().toString()));
    }

    private List<Ending> ending() {
        var now = clock.instant();
        return system.sql("""
            SELECT c.tenant_id, c.client_id, c.name, c.expires_at,
                   coalesce(s.settings ->> 'zone', 'Asia/Seoul') AS zone
              FROM client c
              LEFT JOIN tenant_gate g ON g.tenant_id = c.tenant_id
              LEFT JOIN tenant_settings s ON s.tenant_id = c.tenant_id
             WHERE c.expires_at > :now AND c.expires_at <= :soon
               AND (c.tenant_id = 'platform' OR g.status NOT IN ('INACTIVE', 'ERASED'))
               AND NOT EXISTS (SELECT FROM revoked_client r WHERE r.tenant_id = c.tenant_id AND r.client_id = c.client_id)
             ORDER BY c.expires_at
            """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(EARLY)))
                .query(Ending::of)
                .list();
    }
}
