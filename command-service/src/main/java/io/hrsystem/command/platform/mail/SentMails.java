package io.hrsystem.command.platform.mail;

import io.hrsystem.command.platform.recovery.ToldOutside;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which mails the mail server has accepted; also in the ledger, which is not set back with the database. */
public record SentMails(JdbcClient system, Ledger ledger, Clock clock) implements ToldOutside {
    /** Of the ledger's entries that tell of a mail; their subject is its id. */
    public static final String KIND = "mails.Sent";

    private static final Logger LOG = LoggerFactory.getLogger(SentMails.class);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void again(LedgerEntry entry) {
        note(entry.tenant(), entry.subject(), entry.recordedAt());
    }

    boolean has(TenantId tenant, String mail) {
        return system.sql("SELECT 1 FROM sent_mail WHERE tenant_id = :tenant AND mail = :mail")
                .param("tenant", tenant.value())
                .param("mail", mail)
                .query((row, _) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    void record(TenantId tenant, String mail, Map<String, String> outside) {
        note(tenant.value(), mail, clock.instant());
        try {
            ledger.append(KIND, mail, tenant.value(), outside);
        } catch (IOException e) {
            // it has been sent: to try again would send it twice
            LOG.error("Mail {} of {} is not in the ledger: {}", mail, tenant, Reason.of(e));
        }
    }

    void purge(TenantId tenant, Duration kept) {
        system.sql("DELETE FROM sent_mail WHERE tenant_id = ? AND sent_at < ?")
                .params(tenant.value(), Timestamp.from(clock.instant().minus(kept)))
                .update();
    }

    private void note(String tenant, String mail, Instant moment) {
        system.sql("""
            INSERT INTO sent_mail (tenant_id, mail, sent_at) VALUES (:tenant, :mail, :moment)
            ON CONFLICT DO NOTHING
            """)
                .param("tenant", tenant)
                .param("mail", mail)
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
