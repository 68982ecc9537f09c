package io.hrsystem.command.leave;

import io.hrsystem.command.leave.LeaveCommand.DeliverPromotion;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.mail.EmployeeAddresses;
import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailPause;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.mail.OutboxMails;
import io.hrsystem.contract.leave.Entitlement;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.contract.personal.EmailAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks each employee in writing to use leave, and tells the days that were named; that the server took it is the proof. */
@Component
final class PromotionMails extends OutboxMails<PendingPromotions> {
    private static final String ACTOR = "leave-promotions";
    private static final int AT_ONCE = 100;
    private static final BigDecimal DAY = BigDecimal.valueOf(Entitlement.MINUTES_OF_A_DAY);

    private final JdbcClient system;
    private final EmployeeAddresses addresses;
    private final Commands commands;
    private final Mails mails;
    private final Clock clock;

    PromotionMails(
            DataSource system,
            EmployeeAddresses addresses,
            Commands commands,
            Mails mails,
            MailSettings settings,
            Clock clock) {
        super(settings);
        this.system = JdbcClient.create(system);
        this.addresses = addresses;
        this.commands = commands;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ACTOR;
    }

    /** All of one employee, step and last day in one mail. */
    @Override
    protected List<PendingPromotions> due() {
        return system.sql("""
            SELECT p.tenant_id, p.employee_id, p.step, p.window_to, p.dates, max(p.attempts) AS attempts,
                   sum(p.minutes) AS minutes, array_agg(p.promotion_id ORDER BY p.promotion_id) AS promotions
              FROM leave_promotion p JOIN tenant_gate g ON g.tenant_id = p.tenant_id
             WHERE NOT p.delivered AND p.due_at <= :now AND g.status = 'ACTIVE'
               AND (p.step = 'NOTICE' OR p.dates IS NOT NULL)
             GROUP BY p.tenant_id, p.employee_id, p.step, p.window_to, p.dates
             ORDER BY min(p.due_at) LIMIT :most
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(PendingPromotions::of)
                .list();
    }

    @Override
    protected void deliver(PendingPromotions pending) {
        var to = addresses.of(pending.tenant(), pending.employee());
        if (to == null || to.isErased()) {
            change("UPDATE leave_promotion SET due_at = 'infinity'", pending).update();
            return;
        }
        if (!mails.isSent(pending.tenant(), pending.mail())) mails.send(mail(pending, to));
        var now = clock.instant();
        commands.asSystem(
                pending.tenant(),
                ACTOR,
                sender -> pending.promotions()
                        .forEach(it -> sender.send(new DeliverPromotion(pending.employee(), it, now))));
    }

    @Override
    protected void later(PendingPromotions pending) {
        change("UPDATE leave_promotion SET attempts = attempts + 1, due_at = :due", pending)
                .param("due", Timestamp.from(clock.instant().plus(MailPause.after(pending.attempts()))))
                .update();
    }

    @Override
    protected String nameOf(PendingPromotions pending) {
        return pending.mail();
    }

    private JdbcClient.StatementSpec change(String change, PendingPromotions pending) {
        return system.sql(change + " WHERE tenant_id = :tenant AND promotion_id IN (:promotions)")
                .param("tenant", pending.tenant().value())
                .param(
                        "promotions",
                        pending.promotions().stream().map(Object::toString).toList());
    }

    private static Mail mail(PendingPromotions pending, EmailAddress to) {
        var isNotice = pending.step() == PromotionStep.NOTICE;
        return new Mail(
                pending.tenant(),
                pending.mail(),
                to,
                isNotice ? "leave-notice" : "leave-designation",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "days", days(pending.minutes()),
                        "until", pending.windowTo().toString(),
                        "dates", Objects.requireNonNullElse(pending.dates(), "")));
    }

    private static String days(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(DAY, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
