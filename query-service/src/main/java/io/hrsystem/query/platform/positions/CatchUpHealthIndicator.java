package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Not ready before the read models have once come to where the events were when this node started; but ready to say so
 * while they are made anew.
 */
@Component
final class CatchUpHealthIndicator extends AbstractHealthIndicator {
    private final EventReader events;
    private final Positions positions;
    private final ReadModels models;
    private @Nullable GlobalPosition goal;
    private boolean reached;

    CatchUpHealthIndicator(EventReader events, Positions positions, ReadModels models) {
        super("the read models' positions cannot be read");
        this.events = events;
        this.positions = positions;
        this.models = models;
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder health) {
        reached = reached || isReached();
        if (reached || !models.areThere()) health.up();
        else health.outOfService().withDetail("goal", String.valueOf(goal));
    }

    private boolean isReached() {
        var head = goal == null ? events.head() : goal;
        goal = head;
        return positions.slowest().values().stream().allMatch(it -> it.compareTo(head) >= 0);
    }
}
