package io.hrsystem.query.platform.projections;

import io.hrsystem.keys.KeyMissing;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.query.platform.projections.api.CannotApply;
import org.springframework.dao.DataAccessException;

/** A projection has made a mistake: it would make it again, so its group stops, and nothing is parked for it. */
public final class ProjectionBroken extends RuntimeException {
    private ProjectionBroken(EventEnvelope event, RuntimeException cause) {
        super(
                "A projection failed on event %s of stream %s: %s"
                        .formatted(event.eventId(), event.meta().stream(), Reason.withPlace(cause)),
                cause);
    }

    /** The failure itself if it is the event's, or its keys'. */
    public static RuntimeException unlessOfTheEvent(RuntimeException failure, EventEnvelope event) {
        return failure instanceof CannotApply || failure instanceof KeyMissing || failure instanceof DataAccessException
                ? failure
                : new ProjectionBroken(event, failure);
    }
}
