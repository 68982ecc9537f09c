package io.hrsystem.query.platform.exports;

import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.access.AccessLog;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.exports.Exports.Asked;
import io.hrsystem.query.platform.positions.Freshness;
import io.hrsystem.query.platform.views.ViewRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What is so of every file that is taken away: who is let in, what it has to know, and that it is on record. */
@Component
class Downloads {
    private final Reads reads;
    private final ViewRequests views;
    private final AccessLog log;
    private final PositionCode positions;
    private final Freshness freshness;

    Downloads(
            Reads reads,
            ViewRequests views,
            JdbcTemplate logJdbc,
            Clock clock,
            PositionCode positions,
            Freshness freshness) {
        this.reads = reads;
        this.views = views;
        this.log = new AccessLog(logJdbc, clock);
        this.positions = positions;
        this.freshness = freshness;
    }

    /**
     * Lets the caller in, and waits until what is asked for is there.
     *
     * @param groups of projections that it is read from
     * @return the caller, in the view that is asked for
     */
    Caller enter(Asked asked, List<String> groups) {
        var replay = asked.replay();
        var caller = replay == null ? asked.caller() : reading(replay, asked.caller(), groups);
        reads.admit(caller);
        if (asked.position() != null && replay == null) await(asked.position(), groups);
        return caller;
    }

    private Caller reading(String replay, Caller caller, List<String> groups) {
        var view = views.named(replay, caller);
        view.require(groups);
        return caller.reading(view.id(), view.company());
    }

    private void await(String header, List<String> groups) {
        var known =
                positions.known(header.strip()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        freshness.requireHappened(known);
        freshness.await(groups, known.position(), Freshness.deadline());
    }

    /** Before the first byte goes out. */
    void record(Caller caller, String path, HttpServletRequest request) {
        var replay = caller.replay();
        log.record(
                AccessKind.DOWNLOAD,
                caller.tenant(),
                caller,
                request.getRemoteAddr(),
                replay == null ? path : "%s: %s".formatted(replay, path),
                String.valueOf(MDC.get(Correlation.ID)));
    }
}
