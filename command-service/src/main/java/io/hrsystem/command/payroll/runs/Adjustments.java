package io.hrsystem.command.payroll.runs;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.payroll.AdjustmentEvent;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What one employee is owed for months that were paid wrongly. */
@Aggregate(lockFactory = "streamLocks")
final class Adjustments {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<YearMonth, Long> owed = new HashMap<>();

    Adjustments() {}

    /** Nobody is owed the same twice, whoever asks at the same time. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OweAdjustment it) {
        if (owed.getOrDefault(it.owed().month(), 0L) != it.already()) throw Refusal.of(RefusalCode.BUSY);
        apply(it.owed());
    }

    @EventSourcingHandler
    void on(AdjustmentEvent event) {
        stream = StreamIds.adjustments(event.employeeId());
        switch (event) {
            case AdjustmentOwed it -> owed.merge(it.month(), it.amount().value(), Long::sum);
        }
    }
}
