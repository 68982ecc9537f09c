package io.hrsystem.command.leave;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.leave.LeavePolicyEvent;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
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

/** How a company grants annual leave, by the day from which it holds. */
@Aggregate(lockFactory = "streamLocks")
final class LeavePolicy {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<LocalDate, LeavePolicySet> policies = new HashMap<>();

    LeavePolicy() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetLeavePolicy command) {
        var policy = command.policy();
        if (!policy.equals(policies.get(policy.effectiveFrom()))) apply(policy);
    }

    /** @param tenant whose policy it is; it does not say so itself */
    @EventSourcingHandler
    void on(LeavePolicyEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
        stream = StreamIds.leavePolicy(new TenantId(tenant));
        switch (event) {
            case LeavePolicySet it -> policies.put(it.effectiveFrom(), it);
        }
    }
}
