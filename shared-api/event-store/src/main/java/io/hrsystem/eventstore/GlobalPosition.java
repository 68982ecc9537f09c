package io.hrsystem.eventstore;

import static org.axonframework.eventhandling.WrappedToken.unwrapLowerBound;

import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands among all events of all tenants: first by the transaction that wrote it, then by the order
 * inside it. Both are needed: a transaction that began earlier may have drawn the higher {@code pos}.
 *
 * <p>Token rows hold this class by its name, so it is never moved or renamed.
 *
 * @param xid the writing transaction (64 bits, never wraps)
 * @param pos increasing inside a transaction, unique over all
 */
public record GlobalPosition(long xid, long pos) implements TrackingToken, Comparable<GlobalPosition> {
    /** Before the first event. */
    public static final GlobalPosition ORIGIN = new GlobalPosition(0, 0);

    /** Behind every event. */
    public static final GlobalPosition END = new GlobalPosition(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final String APPENDED = GlobalPosition.class.getName() + ".appended";

    /**
     * Reads what {@link #toString()} writes: {@code <xid>.<pos>}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static GlobalPosition parse(String text) {
        var dot = text.indexOf('.');
        if (dot < 0) throw new IllegalArgumentException("not a position: '" + text + "'");
        return new GlobalPosition(Long.parseLong(text, 0, dot, 10), Long.parseLong(text, dot + 1, text.length(), 10));
    }

    /** Where a stream opened with this token begins; no token means the beginning. */
    public static GlobalPosition of(@Nullable TrackingToken token) {
        return switch (unwrapLowerBound(token)) {
            case null -> ORIGIN;
            case GlobalPosition position -> position;
            case TrackingToken other -> throw new IllegalArgumentException("not a position of this store: " + other);
        };
    }

    /** The last event that this unit of work, or one nested in it, has appended. */
    public static Optional<GlobalPosition> appendedIn(UnitOfWork<?> unit) {
        return Optional.ofNullable(unit.root().getResource(APPENDED));
    }

    public void rememberIn(UnitOfWork<?> unit) {
        unit.root().resources().put(APPENDED, this);
    }

    @Override
    public GlobalPosition lowerBound(TrackingToken other) {
        var that = of(other);
        return compareTo(that) <= 0 ? this : that;
    }

    @Override
    public GlobalPosition upperBound(TrackingToken other) {
        var that = of(other);
        return compareTo(that) >= 0 ? this : that;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return compareTo(of(other)) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(pos);
    }

    @Override
    public int compareTo(GlobalPosition other) {
        var byTransaction = Long.compare(xid, other.xid);
        return byTransaction != 0 ? byTransaction : Long.compare(pos, other.pos);
    }

    @Override
    public String toString() {
        return xid + "." + pos;
    }
}
