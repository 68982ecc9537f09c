package io.hrsystem.bench.event;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.employees.EmployeeId;

/** Everything that can be asked of a {@link Day}. */
public sealed interface DayCommand extends AggregateCommand {
    EmployeeId employee();

    @Override
    default String stream() {
        return Punches.stream(employee());
    }

    /** Of a stream that is not there yet. */
    record Begin(EmployeeId employee) implements DayCommand {}

    /** Of a stream with two events. */
    record GoOn(EmployeeId employee) implements DayCommand {}
}
