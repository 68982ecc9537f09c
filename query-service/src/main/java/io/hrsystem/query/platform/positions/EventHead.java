package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.logging.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where the events end. */
@Component
final class EventHead {
    private static final Logger LOG = LoggerFactory.getLogger(EventHead.class);

    private final JdbcTemplate command;

    EventHead(JdbcTemplate commandJdbc) {
        this.command = commandJdbc;
    }

    /** Whether there is no event at the position or behind it; while that cannot be known, there may be. */
    boolean isBefore(GlobalPosition position) {
        try {
            return Boolean.FALSE.equals(command.queryForObject(
                    "SELECT EXISTS (SELECT FROM event WHERE (xid, pos) >= (?, ?))",
                    Boolean.class,
                    position.xid(),
                    position.pos()));
        } catch (DataAccessException e) {
            LOG.debug("The events' end cannot be read now", Trace.of(e));
            return false;
        }
    }
}
