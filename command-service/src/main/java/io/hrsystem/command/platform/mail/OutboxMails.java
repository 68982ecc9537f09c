package io.hrsystem.command.platform.mail;

import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.platform.logging.Reason;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits in an outbox, one after the other. No transaction waits for the mail server. */
public abstract class OutboxMails<P> implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxMails.class);

    private final MailSettings settings;

    protected OutboxMails(MailSettings settings) {
        this.settings = settings;
    }

    protected abstract List<P> due();

    /** Sends it, unless it has been sent, and takes it out of the outbox. */
    protected abstract void deliver(P pending);

    protected abstract void later(P pending);

    /** For the log. */
    protected abstract String nameOf(P pending);

    @Override
    public final Duration every() {
        return settings.outboxEvery();
    }

    @Override
    public final void run() {
        for (var pending : due()) {
            try {
                deliver(pending);
            } catch (RuntimeException e) {
                // the others are sent; this one again later
                LOG.warn("{} cannot be sent now: {}", nameOf(pending), Reason.of(e));
                later(pending);
            }
        }
    }
}
