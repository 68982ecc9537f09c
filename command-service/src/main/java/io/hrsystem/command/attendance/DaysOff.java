package io.hrsystem.command.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.attendance.DaysOffCommand.DeclareDayOff;
import io.hrsystem.command.attendance.DaysOffCommand.TakeBackDayOff;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffDeclared;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffTakenBack;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.messages.MetadataKeys;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The days off that a company has of its own. */
@Aggregate(lockFactory = "streamLocks")
final class DaysOff {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<LocalDate, DayOffDeclared> days = new HashMap<>();

    DaysOff() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclareDayOff command) {
        var day = new DayOffDeclared(command.date(), command.name(), command.paid());
        if (!day.equals(days.get(command.date()))) apply(day);
    }

    @CommandHandler
    void handle(TakeBackDayOff command) {
        if (!days.containsKey(command.date())) throw Refusal.of(RefusalCode.NOT_FOUND);
        apply(new DayOffTakenBack(command.date()));
    }

    /** @param tenant whose days they are; they do not say so themselves */
    @EventSourcingHandler
    void on(DayOffEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
        stream = StreamIds.daysOff(new TenantId(tenant));
        switch (event) {
            case DayOffDeclared it -> days.put(it.date(), it);
            case DayOffTakenBack it -> days.remove(it.date());
        }
    }
}
