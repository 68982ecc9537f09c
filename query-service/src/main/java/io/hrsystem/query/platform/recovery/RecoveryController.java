package io.hrsystem.query.platform.recovery;

import graphql.relay.Connection;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Paging;
import io.hrsystem.query.platform.recovery.Recovery.Check;
import io.hrsystem.query.platform.recovery.Recovery.Decision;
import io.hrsystem.query.platform.recovery.Recovery.Healed;
import io.hrsystem.query.platform.recovery.Recovery.LostEvent;
import io.hrsystem.query.platform.recovery.Recovery.LostEvents;
import io.hrsystem.query.platform.recovery.Recovery.LostOfTenant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers while nothing else does: what it tells stands beside the events. */
@Controller
class RecoveryController {
    private final Reads reads;
    private final RecoveryRepository recoveries;

    RecoveryController(Reads reads, RecoveryRepository recoveries) {
        this.reads = reads;
        this.recoveries = recoveries;
    }

    @QueryMapping
    @Needs(Permission.READ_RECOVERY)
    @Nullable
    Recovery recovery(@ContextValue Caller caller) {
        reads.admit(caller);
        return recoveries.last().orElse(null);
    }

    @SchemaMapping
    LostEvents lostEvents(Recovery recovery) {
        return recoveries.lost(recovery.id());
    }

    @SchemaMapping
    List<LostOfTenant> byTenant(LostEvents lost) {
        return recoveries.byTenant(lost.recovery());
    }

    @SchemaMapping
    Connection<LostEvent> list(LostEvents lost, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var paging = Paging.of(first, after, 2);
        var last = new GlobalPosition(number(paging, 0), number(paging, 1));
        return paging.page(
                recoveries.page(lost.recovery(), last, paging.limit()),
                it -> List.of(Long.toString(it.xid()), Long.toString(it.pos())));
    }

    private static long number(Paging paging, int part) {
        try {
            return Long.parseLong(paging.after(part, "0"));
        } catch (NumberFormatException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }

    @SchemaMapping
    List<Decision> decisions(Recovery recovery) {
        return recoveries.decisions(recovery.id());
    }

    @SchemaMapping
    List<Healed> healed(Recovery recovery) {
        return recoveries.healed(recovery.id());
    }

    @SchemaMapping
    List<Check> checks(Recovery recovery) {
        return recoveries.checks(recovery.id());
    }
}
