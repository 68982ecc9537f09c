package io.hrsystem.eventstore;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Where an event stands, and in which history of the store: after a restore the same numbers are given out again, to
 * other events.
 *
 * @param history see {@link HistoryNumber}; 0 if it is not known, which is before all of them
 */
public record KnownPosition(GlobalPosition position, int history) {
    private static final String APPENDED = KnownPosition.class.getName() + ".appended";

    /** The last event that this unit of work, or one nested in it, has appended. */
    public static Optional<KnownPosition> appendedIn(UnitOfWork<?> unit) {
        return Optional.ofNullable(unit.root().getResource(APPENDED));
    }

    public void rememberIn(UnitOfWork<?> unit) {
        unit.root().resources().put(APPENDED, this);
        position.rememberIn(unit);
    }
}
