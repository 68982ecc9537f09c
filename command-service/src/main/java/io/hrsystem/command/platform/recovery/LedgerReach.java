package io.hrsystem.command.platform.recovery;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.feed.FencedTokenStore;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerMark;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Up to which event the ledger tells what was decided: said beside it, about every second while it moves. */
@Component
final class LedgerReach {
    /** The group of the handlers that follow the feed into the ledger. */
    private static final String FOLLOWER = "ledger";

    /** The mark is a little behind what it is about. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final FencedTokenStore tokens;
    private final Recoveries recoveries;
    private final Clock clock;
    private GlobalPosition marked = GlobalPosition.ORIGIN;

    LedgerReach(Ledger ledger, FencedTokenStore tokens, Recoveries recoveries, Clock clock) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    /** What is marked of the lost history is noted before a mark of this one takes its place. */
    synchronized void note(Recovery recovery) throws IOException {
        if (recovery.isLedgerKnown()) return;
        var before = before(recovery.point());
        if (before.isPresent()) recoveries.ledgerReached(recovery, before.get());
    }

    /** By the node that follows. */
    synchronized void mark() throws IOException {
        var now = tokens.ownPosition(FOLLOWER);
        if (now.isEmpty() || now.get().equals(marked)) return;
        ledger.reached(new LedgerMark(now.get().toString(), clock.instant()));
        marked = now.get();
    }

    /** Empty if it tells less than the database knew at that point: it was set back too, or is another one. */
    private Optional<GlobalPosition> before(Instant point) throws IOException {
        var mark = ledger.reached();
        if (mark.isEmpty()) return Optional.empty();
        var position = GlobalPosition.parse(mark.get().position());
        var known = tokens.position(FOLLOWER).orElse(GlobalPosition.ORIGIN);
        var isOld = mark.get().at().isBefore(point.minus(MARGIN));
        return isOld && position.compareTo(known) < 0 ? Optional.empty() : Optional.of(position);
    }
}
