package io.hrsystem.bench.event;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.bench.event.DayCommand.Begin;
import io.hrsystem.bench.event.DayCommand.GoOn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;

/** Decides next to nothing, so that what is measured is what happens around it. */
public final class Day {
    @AggregateIdentifier
    private @Nullable String stream;

    private int events;

    Day() {}

    @CommandHandler
    Day(Begin command) {
        apply(Punches.checkIn(command.employee(), Punches.DATE));
    }

    @CommandHandler
    void handle(GoOn command) {
        if (events != 2) throw new IllegalStateException(stream + " has " + events + " events instead of two");
        apply(Punches.checkIn(command.employee(), Punches.DATE));
    }

    @EventSourcingHandler
    void on(CheckedIn event) {
        stream = Punches.stream(event.employeeId());
        events++;
    }

    /** From now on the bus handles its commands. */
    public static void handleOn(CommandBus bus, EventStore store, CommandTargetResolver targets) {
        AggregateAnnotationCommandHandler.<Day>builder()
                .aggregateType(Day.class)
                .commandTargetResolver(targets)
                .repository(EventSourcingRepository.builder(Day.class)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
    }
}
