package io.hrsystem.command.platform.messages;

import io.hrsystem.eventstore.append.TransactionalWrites;
import java.util.function.Consumer;

/**
 * The command to send, and what to answer once it is accepted.
 *
 * @param rows what is written with its events and is no fact, such as the hash of a secret
 */
public record CommandDecision<A>(AggregateCommand command, A answer, Consumer<TransactionalWrites> rows) {
    public CommandDecision(AggregateCommand command, A answer) {
        this(command, answer, _ -> {});
    }
}
