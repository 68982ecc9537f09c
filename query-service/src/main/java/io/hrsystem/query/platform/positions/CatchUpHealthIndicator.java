package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Not ready before the read models have once come to where the events were when this node started. */
@Component
final class CatchUpHealthIndicator extends AbstractHealthIndicator {
    private final EventReader events;
    private final Positions positions;
    private @Nullable GlobalPosition goal;
    private boolean reached;

    CatchUpHealthIndicator(EventReader events, Positions positions) {
        super("the read models' positions cannot be read");
        this.events = events;
        this.positions = positions;
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder health) {
        reached = reached || isReached();
        if (reached) health.up();
        else health.outOfService().withDetail("goal", String.valueOf(goal));
    }

    private boolean isReached() {
        var head = goal == null ? events.head() : goal;
        goal = head;
        return positions.slowest().values().stream().allMatch(it -> it.compareTo(head) >= 0);
    }
}
