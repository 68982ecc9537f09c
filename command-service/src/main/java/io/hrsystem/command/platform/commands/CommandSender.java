package io.hrsystem.command.platform.commands;

import org.jspecify.annotations.Nullable;

/** Sends commands inside a running transaction. */
public interface CommandSender {
    /**
     * Answers what the handler returned.
     *
     * @throws RuntimeException what the handler threw; the whole transaction is then rolled back
     */
    @Nullable
    Object send(AggregateCommand command);
}
