package io.hrsystem.command.platform.imports;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.contract.imports.RowError;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a row before it is worked on.
 *
 * @param work in the transaction of its block; null if there is nothing to do: it is wrong, or there already
 */
public record CheckedRow(ImportRow row, @Nullable Consumer<CommandSender> work, List<RowError> errors) {
    public static CheckedRow toDo(ImportRow row, AggregateCommand command) {
        return working(row, sender -> sender.send(command));
    }

    /** One that takes more than one command, or whose answer matters. */
    public static CheckedRow working(ImportRow row, Consumer<CommandSender> work) {
        return new CheckedRow(row, work, List.of());
    }

    /** Nothing has to be done if no cell differs. */
    public static CheckedRow thereAlready(ImportRow row, List<RowError> differing) {
        return new CheckedRow(row, null, differing);
    }

    public static CheckedRow wrong(ImportRow row) {
        return new CheckedRow(row, null, row.errors());
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }
}
