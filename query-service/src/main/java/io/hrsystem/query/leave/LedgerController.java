package io.hrsystem.query.leave;

import graphql.relay.Connection;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Moments;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class LedgerController {
    private final Reads reads;
    private final LedgerRepository ledger;
    private final LeavePromotionRepository promotions;
    private final LeaveSight sight;
    private final Moments moments;

    LedgerController(
            Reads reads,
            LedgerRepository ledger,
            LeavePromotionRepository promotions,
            LeaveSight sight,
            Moments moments) {
        this.reads = reads;
        this.ledger = ledger;
        this.promotions = promotions;
        this.sight = sight;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_LEAVE)
    Connection<LedgerLine> leaveLedger(
            @Argument String employeeId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var sequence = number(paging.after(0, "-1"));
        var place = number(paging.after(1, "0"));
        var rows = reads.by(caller, () -> {
            sight.require(caller, employeeId, moments.today(caller));
            return ledger.page(caller.tenant().value(), employeeId, sequence, place, paging.limit());
        });
        return paging.page(rows, it -> List.of(String.valueOf(it.sequence()), String.valueOf(it.place())));
    }

    @QueryMapping
    @Needs(Permission.READ_LEAVE)
    List<LeavePromotion> leavePromotions(@Argument String employeeId, @ContextValue Caller caller) {
        return reads.by(caller, () -> {
            sight.require(caller, employeeId, moments.today(caller));
            return promotions.of(caller.tenant().value(), employeeId);
        });
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
