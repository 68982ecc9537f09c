package io.hrsystem.command.operations.replays;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.LostPositions;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.bulk.Moments;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Status;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a replay may be about: companies that there are, and moments that have been. */
@Component
final class History {
    private final TenantGate gate;
    private final Moments moments;
    private final PositionCode positions;
    private final LostPositions lost;
    private final Clock clock;

    History(DataSource system, PositionCode positions, Clock clock) {
        this.gate = new TenantGate(system);
        this.moments = new Moments(system);
        this.positions = positions;
        // asked seldom: each is looked up
        this.lost = new LostPositions(new JdbcTemplate(system), () -> 0);
        this.clock = clock;
    }

    /** @throws Refusal if there is no such company, or no more */
    void requireCompany(TenantId company) {
        if (gate.statusOf(company).filter(it -> it != Status.ERASED).isEmpty()) throw Refusal.of(RefusalCode.NOT_FOUND);
    }

    /**
     * Answers the last event that counts.
     *
     * @param entered a moment, or a position as commands answer it; null for all that has happened
     * @throws OutOfBounds if it is neither
     * @throws Refusal if it has not been yet, or was in a history that is lost
     */
    UpTo upTo(@Nullable String entered) {
        if (entered == null) return place(moments.last(), null);
        var known = positions.known(entered);
        if (known.isEmpty()) return upTo(moment(entered));
        lost.require(known.get());
        var position = known.get().position();
        if (position.compareTo(moments.last()) > 0) throw inFuture();
        return place(position, null);
    }

    private UpTo upTo(Instant moment) {
        if (moment.isAfter(clock.instant())) throw inFuture();
        return place(moments.lastUntil(moment), moment);
    }

    private static Instant moment(String entered) {
        try {
            return Times.instant(entered);
        } catch (OutOfBounds e) {
            throw OutOfBounds.of(Reason.MALFORMED).in("upTo");
        }
    }

    private static UpTo place(GlobalPosition position, @Nullable Instant at) {
        return new UpTo(position.xid(), position.pos(), at);
    }

    private static Refusal inFuture() {
        return Refusal.of(RefusalCode.UP_TO_IN_FUTURE).about("upTo");
    }
}
