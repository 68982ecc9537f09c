package io.hrsystem.command.platform.mail;

import io.hrsystem.contract.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which mails the mail server has accepted. */
record SentMails(JdbcClient system, Clock clock) {
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
    }
}
