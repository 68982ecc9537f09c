package io.hrsystem.command.employees.leavers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.PersonErasureEvent;
import io.hrsystem.contract.employees.PersonErasureEvent.PersonErased;
import io.hrsystem.contract.personal.RetentionClass;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What has been erased of one person: class by class, each once. */
@Aggregate(lockFactory = "streamLocks")
final class PersonErasure {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Set<RetentionClass> erased = EnumSet.noneOf(RetentionClass.class);

    PersonErasure() {}

    /** Returns all that is erased. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Erased handle(ErasePerson command) {
        var more = EnumSet.noneOf(RetentionClass.class);
        more.addAll(command.classes());
        more.removeAll(erased);
        var all = EnumSet.copyOf(command.classes());
        all.addAll(erased);
        if (!more.isEmpty()) apply(new PersonErased(command.employeeId(), more, command.reason()));
        return Erased.of(all, command.keptUntil());
    }

    @EventSourcingHandler
    void on(PersonErasureEvent event) {
        stream = StreamIds.personErasure(event.employeeId());
        switch (event) {
            case PersonErased it -> erased.addAll(it.classes());
        }
    }
}
