package io.hrsystem.query.platform.recovery;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.feed.LostHistory;
import io.hrsystem.query.platform.projections.live.ProjectionTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What has to be known, and to hold, before this node answers anybody: above all who is let in. */
@Component
class FirstLook {
    private static final Logger LOG = LoggerFactory.getLogger(FirstLook.class);
    private static final int ATTEMPTS = 10;

    private final Node node;
    private final AnchorCheck check;
    private final WayBack wayBack;
    private final Recoveries recoveries;
    private final GateCopy gate;
    private final ProjectionTokens tokens;
    private final EventFeed feed;
    private final JdbcTemplate read;
    private final long few;

    /** @param few events are followed one after the other as soon as they are read in bulk */
    FirstLook(
            Node node,
            AnchorCheck check,
            WayBack wayBack,
            Recoveries recoveries,
            GateCopy gate,
            ProjectionTokens tokenStore,
            EventFeed eventFeed,
            JdbcTemplate systemJdbc,
            @Value("${hr.projections.rebuild.worthwhile:50000}") long few) {
        this.node = node;
        this.check = check;
        this.wayBack = wayBack;
        this.recoveries = recoveries;
        this.gate = gate;
        this.tokens = tokenStore;
        this.feed = eventFeed;
        this.read = systemJdbc;
        this.few = few;
    }

    void look() {
        var side = ReadSide.of(read);
        var compared = check.compare();
        var isLost = compared.isDiverged() || isAhead();
        if (isLost) recoveries.begin();
        var open = recoveries.open();
        var isEmpty = isLostAlone(side);
        if (open.isPresent() || isEmpty) takeOverGate();
        if (isLost) node.doubt();
        else if (side.hasToHeal() || open.filter(Recoveries.Open::isUnknown).isPresent()) node.rest();
        else follow(side);
        if (isEmpty) begin();
        node.lookAtGoal();
    }

    /** There are events, and nobody has ever followed one. */
    private boolean isLostAlone(ReadSide side) {
        return side.isEmpty() && !head().equals(GlobalPosition.ORIGIN);
    }

    private void begin() {
        LOG.warn("There are no read models of the events that there are: they are made anew, and reads wait for them");
        ReadSide.setGoal(read, head());
        if (wayBack.ofAll() > few) node.rest();
    }

    private GlobalPosition head() {
        return GlobalPosition.of(feed.createHeadToken());
    }

    /** Of where processors read on, too, nothing may lie behind the end of the store. */
    private boolean isAhead() {
        try {
            feed.require(tokens.positions());
            return false;
        } catch (LostHistory e) {
            return true;
        }
    }

    private void follow(ReadSide side) {
        var number = node.history();
        if (side.number() == null) wayBack.begin(number);
        else if (side.number() != number) wayBack.takeCare(number);
    }

    /** Who sets a row of it meanwhile is waited for. */
    private void takeOverGate() {
        for (var left = ATTEMPTS; ; left--) {
            try {
                gate.takeOver(() -> recoveries.open().isPresent());
                return;
            } catch (PessimisticLockingFailureException e) {
                if (left == 0) throw e;
            }
        }
    }
}
