package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.KeyScope;

/** What can be asked of a company's keys, or of the platform's. */
sealed interface KeyCommand extends AggregateCommand {
    KeyScope scope();

    @Override
    default String stream() {
        return StreamIds.KEYS;
    }

    record RequestRotation(KeyScope scope) implements KeyCommand {}

    record CompleteRotation(KeyScope scope) implements KeyCommand {}
}
