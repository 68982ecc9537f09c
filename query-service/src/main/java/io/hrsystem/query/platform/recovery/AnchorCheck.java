package io.hrsystem.query.platform.recovery;

import io.hrsystem.eventstore.feed.HistoryCheck;
import io.hrsystem.eventstore.feed.LostHistory;
import io.hrsystem.query.platform.projections.Anchors;
import io.hrsystem.query.platform.projections.Anchors.Applied;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Compares what has been applied with the event store, before anything is read from it. */
@Component
class AnchorCheck implements HistoryCheck {
    private final Anchors anchors;
    private final ProjectionGroups groups;
    private final JdbcTemplate command;
    private final List<RecordedPurges> purges;

    AnchorCheck(
            JdbcTemplate systemJdbc,
            JdbcTemplate commandJdbc,
            ProjectionGroups groups,
            ObjectProvider<RecordedPurges> purges) {
        this.anchors = new Anchors(systemJdbc);
        this.groups = groups;
        this.command = commandJdbc;
        this.purges = purges.orderedStream().toList();
    }

    @Override
    public void check(Connection store) throws SQLException {
        var compared = compare(store);
        if (compared.isDiverged())
            throw new LostHistory("of %d events that were applied last the event store lacks %d: it has been set back"
                    .formatted(compared.all().size(), compared.lost().size()));
    }

    /** Inside the transaction of the read database that is running, if any. */
    Comparison compare() {
        return Objects.requireNonNull(command.execute((ConnectionCallback<Comparison>) this::compare));
    }

    private Comparison compare(Connection store) throws SQLException {
        var known = anchors.all().stream()
                .filter(it -> groups.names().contains(it.processor()))
                .toList();
        return Comparison.of(known, store, this::isPurged);
    }

    private boolean isPurged(Applied missing) {
        return purges.stream().anyMatch(it -> it.explain(missing));
    }
}
