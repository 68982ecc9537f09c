package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.AttendanceCommand.CloseDay;
import io.hrsystem.command.attendance.AttendanceCommand.SkipDay;
import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.ClosingCause;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Closes work dates, of as many employees of one company and date as are asked for. */
@Component
final class Closing {
    private final ClosingRead read;
    private final Duration checkOutWindow;
    private final Clock clock;

    Closing(ClosingRead read, @Value("${hr.attendance.check-out-window:4h}") Duration checkOutWindow, Clock clock) {
        this.read = read;
        this.checkOutWindow = checkOutWindow;
        this.clock = clock;
    }

    /** In the running transaction. Answers what has become of those who are employed on that date. */
    Map<String, ClosingOutcome> close(
            TenantId tenant, LocalDate date, List<String> employees, ClosingCause cause, CommandSender sender) {
        var now = clock.instant();
        var outcomes = new LinkedHashMap<String, ClosingOutcome>();
        read.terms(tenant, date, employees)
                .forEach((employee, terms) -> outcomes.put(
                        employee.value(),
                        outcome(sender.send(new CloseDay(employee, date, terms, checkOutWindow, now, cause, false)))));
        return outcomes;
    }

    /** The same of a company that is suspended: nobody could come. */
    Map<String, ClosingOutcome> skip(TenantId tenant, LocalDate date, List<String> employees, CommandSender sender) {
        var outcomes = new LinkedHashMap<String, ClosingOutcome>();
        read.terms(tenant, date, employees)
                .keySet()
                .forEach(it -> outcomes.put(it.value(), outcome(sender.send(new SkipDay(it, date)))));
        return outcomes;
    }

    /** What closes these dates anew, those of them that have been closed. */
    List<CloseDay> again(TenantId tenant, LocalDate date, List<String> employees, ClosingCause cause) {
        var now = clock.instant();
        return read.terms(tenant, date, employees).entrySet().stream()
                .map(it -> new CloseDay(it.getKey(), date, it.getValue(), checkOutWindow, now, cause, true))
                .toList();
    }

    /** What is to be done with a change of a date, in its transaction: if the date was closed, it is closed anew. */
    <C extends AttendanceCommand> BiFunction<C, Boolean, List<? extends AggregateCommand>> ifClosed(
            TenantId tenant, ClosingCause cause) {
        return (change, closed) -> closed
                ? again(tenant, change.workDate(), List.of(change.employeeId().value()), cause)
                : List.of();
    }

    private static ClosingOutcome outcome(@Nullable Object returned) {
        return (ClosingOutcome) Objects.requireNonNull(returned);
    }
}
