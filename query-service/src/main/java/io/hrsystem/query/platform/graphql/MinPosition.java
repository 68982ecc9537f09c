package io.hrsystem.query.platform.graphql;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.positions.Freshness;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the header {@code HR-Min-Position} asks for: an answer that knows this change.
 *
 * @param deadline how long all fields of the request wait together
 * @param reached processors that have come there: they are asked once for a request, not for each row of a list
 */
record MinPosition(GlobalPosition position, long deadline, Set<String> reached) {
    static final String HEADER = "HR-Min-Position";

    static MinPosition of(String header) {
        try {
            return new MinPosition(
                    GlobalPosition.parse(header.strip()), Freshness.deadline(), ConcurrentHashMap.newKeySet());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, HEADER + " is no position", e);
        }
    }
}
