package io.hrsystem.query.platform.recovery;

import static java.util.Objects.requireNonNull;

import io.hrsystem.eventstore.HistoryNumber;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.query.platform.database.ReadModels;
import io.hrsystem.query.platform.database.ReadModels.State;
import io.hrsystem.query.platform.positions.Freshness;
import io.hrsystem.query.platform.positions.Positions;
import io.hrsystem.query.platform.projections.live.FollowedHistory;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What of this process has to stand still while read models go back, and what it knows that is not true behind that. */
@Component
class Node {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventFeed feed;
    private final FollowedHistory followed;
    private final LiveProcessors processors;
    private final Positions positions;
    private final Freshness freshness;
    private final ReadModels models;
    private final JdbcTemplate read;
    private final JdbcTemplate command;
    private boolean resting;
    private boolean inDoubt;

    /**
     * @param isLost this node has found the event store to be another, and nobody has gone back since
     * @param isAway somebody has gone back, and what is gone is still to be made anew, or this node to follow
     * @param hasToFill nothing is there, and too much to be followed event by event
     */
    record Standing(boolean isLost, boolean isAway, boolean hasToHeal, boolean hasToFill) {}

    Node(
            EventFeed eventFeed,
            FollowedHistory followed,
            LiveProcessors processors,
            Positions positions,
            Freshness freshness,
            ReadModels models,
            JdbcTemplate systemJdbc,
            JdbcTemplate commandJdbc) {
        this.feed = eventFeed;
        this.followed = followed;
        this.processors = processors;
        this.positions = positions;
        this.freshness = freshness;
        this.models = models;
        this.read = systemJdbc;
        this.command = commandJdbc;
    }

    HealingLock lock() {
        return new HealingLock(requireNonNull(read.getDataSource()));
    }

    void whenLost(Runnable told) {
        feed.whenLost(told);
    }

    Standing stands() {
        var side = ReadSide.of(read);
        var isBehind = side.epoch() != followed.epoch();
        return new Standing(
                (feed.isLost() || inDoubt) && !isBehind,
                isBehind || side.hasToHeal(),
                side.hasToHeal(),
                isToFill(side));
    }

    private boolean isToFill(ReadSide side) {
        return resting && side.isEmpty() && side.goal() != null;
    }

    /** It has been found out by other means than the feed's that the event store is another. */
    void doubt() {
        inDoubt = true;
        rest();
    }

    /** @throws io.hrsystem.eventstore.feed.LostHistory if its events are not of the server that it is on */
    void requireReadable() {
        feed.require(List.of());
    }

    /** The number of the history that the event store has now. */
    int history() {
        return requireNonNull(command.queryForObject("SELECT " + HistoryNumber.SQL, Integer.class));
    }

    /** Nothing is applied by this node any more. */
    void rest() {
        if (!resting) processors.hold();
        resting = true;
        if (models.areThere()) models.are(State.GOING_BACK);
    }

    /** If nothing is left to be made anew; if the event store turns out to be another once more, it goes on resting. */
    void goOn() {
        var side = ReadSide.of(read);
        if (!resting || side.hasToHeal() || isToFill(side)) return;
        var isBehind = side.epoch() != followed.epoch();
        if (!isBehind && (feed.isLost() || inDoubt)) return;
        // from here on what the feed finds is news
        followed.follow(side.epoch());
        inDoubt = false;
        if (isBehind) feed.beginAgain();
        if (!isReading()) return;
        positions.forget();
        freshness.forget();
        resting = false;
        processors.letGo();
        lookAtGoal();
    }

    /** Whether reads may be answered: read models that were lost have to be whole again. */
    void lookAtGoal() {
        var goal = ReadSide.of(read).goal();
        if (goal != null && positions.haveReached(processors.names(), goal)) ReadSide.setGoal(read, null);
        else if (goal != null) models.are(State.LOST);
        else if (!resting) models.are(State.THERE);
    }

    private boolean isReading() {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end && !feed.isLost(); ) {
            if (feed.isReading()) return true;
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return feed.isReading();
    }
}
