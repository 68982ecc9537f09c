package io.hrsystem.query.platform.processors;

import graphql.relay.Connection;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Paging;
import io.hrsystem.query.platform.positions.Lags;
import io.hrsystem.query.platform.positions.Positions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProjectionController {
    private final Reads reads;
    private final Positions positions;
    private final Lags lags;
    private final ProcessorTables tables;
    private final PositionCode code;

    ProjectionController(Reads reads, Positions positions, Lags lags, ProcessorTables tables, PositionCode code) {
        this.reads = reads;
        this.positions = positions;
        this.lags = lags;
        this.tables = tables;
        this.code = code;
    }

    @QueryMapping
    @Needs(Permission.REPLAY)
    List<ProjectionState> projections(@ContextValue Caller caller) {
        reads.admit(caller);
        var segments = tables.segments();
        return positions.slowest().entrySet().stream()
                .map(it -> state(it.getKey(), it.getValue(), segments))
                .toList();
    }

    private ProjectionState state(String name, GlobalPosition position, Map<String, List<ProjectionSegment>> segments) {
        var lag = lags.of(position);
        return new ProjectionState(
                name, code.hide(position), lag.events(), lag.seconds(), segments.getOrDefault(name, List.of()));
    }

    /** There are few groups, and pages of all of them are no more than the cost of a query allows. */
    @SchemaMapping
    Connection<ParkedStream> parked(
            ProjectionState projection, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var paging = Paging.of(first, after, 2);
        var rows = tables.parked(projection.name(), paging.after(0, ""), paging.after(1, ""), paging.limit());
        return paging.page(rows, ParkedStream::sortKey);
    }
}
