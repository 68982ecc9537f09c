package io.hrsystem.command.identity.tokens.signin;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.logging.Reason;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts on record who did not get in, a moment later. */
@Component
final class RefusalRecorder implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecorder.class);
    private static final String ACTOR = "sign-in";

    private final Notes notes;
    private final Commands commands;

    RefusalRecorder(Notes notes, Commands commands) {
        this.notes = notes;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "record-refused-sign-ins";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        for (var note : notes.oldest()) {
            try {
                if (!note.isNobodys()) record(note);
            } catch (RuntimeException e) {
                // it is one of many, and must not keep the others back
                LOG.warn("A refused sign-in of account {} cannot be recorded: {}", note.account(), Reason.of(e));
            }
            notes.done(note);
        }
    }

    private void record(Notes.Note note) {
        var on = LocalDate.ofInstant(note.at(), TenantSettings.DEFAULTS.zone());
        commands.asSystem(
                note.tenant(),
                ACTOR,
                sender -> sender.send(new RecordRefusal(note.account(), on, note.cause(), note.pausedUntil())));
    }
}
