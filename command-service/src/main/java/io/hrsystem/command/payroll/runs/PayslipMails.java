package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.payroll.runs.PayslipCommand.DeliverNotice;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.mail.EmployeeAddresses;
import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailPause;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.mail.OutboxMails;
import io.hrsystem.contract.personal.EmailAddress;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells each employee where the payslip is (LSA art. 48): never what is in it. That the server took it is the proof. */
@Component
final class PayslipMails extends OutboxMails<PendingNotice> {
    private static final String ACTOR = "payslip-notices";
    private static final int AT_ONCE = 100;

    private final JdbcClient system;
    private final EmployeeAddresses addresses;
    private final Commands commands;
    private final Mails mails;
    private final Clock clock;
    private final URI base;

    /** @param base where payslips are read, without a path */
    PayslipMails(
            DataSource system,
            EmployeeAddresses addresses,
            Commands commands,
            Mails mails,
            MailSettings settings,
            Clock clock,
            @Value("${hr.payroll.link-base:${hr.mail.link-base}}") URI base) {
        super(settings);
        this.system = JdbcClient.create(system);
        this.addresses = addresses;
        this.commands = commands;
        this.mails = mails;
        this.clock = clock;
        this.base = base;
    }

    @Override
    public String name() {
        return ACTOR;
    }

    @Override
    protected List<PendingNotice> due() {
        return system.sql("""
            SELECT n.tenant_id, n.run_id, n.employee_id, n.attempts, r.month
              FROM payslip_notice n
              JOIN tenant_gate g ON g.tenant_id = n.tenant_id AND g.status = 'ACTIVE'
              JOIN payroll_run r ON r.tenant_id = n.tenant_id AND r.run_id = n.run_id
             WHERE NOT n.delivered AND n.due_at <= :now
             ORDER BY n.due_at LIMIT :most
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(PendingNotice::of)
                .list();
    }

    @Override
    protected void deliver(PendingNotice pending) {
        var to = addresses.of(pending.tenant(), pending.employee());
        if (to == null || to.isErased()) {
            change("UPDATE payslip_notice SET due_at = 'infinity'", pending).update();
            return;
        }
        if (!mails.isSent(pending.tenant(), pending.mail())) mails.send(mail(pending, to));
        var command = new DeliverNotice(pending.run(), pending.employee(), clock.instant());
        commands.asSystem(pending.tenant(), ACTOR, sender -> sender.send(command));
    }

    @Override
    protected void later(PendingNotice pending) {
        change("UPDATE payslip_notice SET attempts = attempts + 1, due_at = :due", pending)
                .param("due", Timestamp.from(clock.instant().plus(MailPause.after(pending.attempts()))))
                .update();
    }

    @Override
    protected String nameOf(PendingNotice pending) {
        return pending.mail();
    }

    private JdbcClient.StatementSpec change(String change, PendingNotice pending) {
        return system.sql(change + " WHERE tenant_id = :tenant AND run_id = :run AND employee_id = :employee")
                .param("tenant", pending.tenant().value())
                .param("run", pending.run().value())
                .param("employee", pending.employee().value());
    }

    private Mail mail(PendingNotice pending, EmailAddress to) {
        return new Mail(
                pending.tenant(),
                pending.mail(),
                to,
                "payslip",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of("month", pending.month().toString(), "link", base.resolve(pending.path())));
    }
}
