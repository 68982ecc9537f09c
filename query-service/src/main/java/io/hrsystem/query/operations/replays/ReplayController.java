package io.hrsystem.query.operations.replays;

import static java.util.stream.Collectors.toMap;

import graphql.relay.Connection;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReplayController {
    /** Behind every id. */
    private static final String LAST = "~";

    private final Reads reads;
    private final ReplayRepository replays;
    private final PositionCode positions;

    ReplayController(Reads reads, ReplayRepository replays, PositionCode positions) {
        this.reads = reads;
        this.replays = replays;
        this.positions = positions;
    }

    @QueryMapping
    @Needs(Permission.REPLAY)
    @Nullable
    SeenReplay replay(@Argument String id, @ContextValue Caller caller) {
        return reads.by(
                caller,
                () -> replays.find(id).map(it -> seen(List.of(it)).getFirst()).orElse(null));
    }

    /** The latest first. */
    @QueryMapping
    @Needs(Permission.REPLAY)
    Connection<SeenReplay> replays(
            @Argument @Nullable Integer first, @Argument @Nullable String after, @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 1);
        var rows = reads.by(caller, () -> seen(replays.page(paging.after(0, LAST), paging.limit())));
        return paging.page(rows, it -> List.of(it.id()));
    }

    private List<SeenReplay> seen(List<Replay> found) {
        if (found.isEmpty()) return List.of();
        var runs =
                replays.runs(found.stream().map(Replay::id).toList()).stream().collect(toMap(AdminRun::id, it -> it));
        return found.stream()
                .map(it -> new SeenReplay(it, runs.get(it.id()), positions))
                .toList();
    }
}
