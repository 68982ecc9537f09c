package io.hrsystem.command.platform.mail;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which mails the mail server has accepted; also in the ledger, which is not set back with the database. */
record SentMails(JdbcClient system, Ledger ledger, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(SentMails.class);
    private static final String KIND = "mails.Sent";

    boolean has(TenantId tenant, String mail) {
        return system.sql("SELECT 1 FROM sent_mail WHERE tenant_id = :tenant AND mail = :mail")
                .param("tenant", tenant.value())
                .param("mail", mail)
                .query((row, _) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    void record(TenantId tenant, String mail) {
        system.sql("""
            INSERT INTO sent_mail (tenant_id, mail, sent_at) VALUES (:tenant, :mail, :now)
            ON CONFLICT DO NOTHING
            """)
                .param("tenant", tenant.value())
                .param("mail", mail)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        try {
            ledger.append(KIND, mail, tenant.value());
        } catch (IOException e) {
            // it has been sent: to try again would send it twice
            LOG.error("Mail {} of {} is not in the ledger: {}", mail, tenant, Reason.of(e));
        }
    }
}
