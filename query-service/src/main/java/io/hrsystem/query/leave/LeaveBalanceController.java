package io.hrsystem.query.leave;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Moment;
import io.hrsystem.query.platform.graphql.api.Moments;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class LeaveBalanceController {
    private final Reads reads;
    private final Balances balances;
    private final LeaveSight sight;
    private final Moments moments;

    LeaveBalanceController(Reads reads, Balances balances, LeaveSight sight, Moments moments) {
        this.reads = reads;
        this.balances = balances;
        this.sight = sight;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_LEAVE)
    @Nullable
    LeaveBalance leaveBalance(
            @Argument String employeeId,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Instant knownAt,
            @ContextValue Caller caller) {
        return reads.by(caller, () -> {
            var moment = moments.of(caller, asOf, knownAt);
            sight.require(caller, employeeId, moment.asOf());
            return balances.on(caller.tenant().value(), employeeId, moment, moments.today(caller))
                    .orElse(null);
        });
    }

    @QueryMapping
    @Needs(Permission.READ_LEAVE)
    @Nullable
    LeaveSettlement leaveSettlement(@Argument String employeeId, @ContextValue Caller caller) {
        return reads.by(caller, () -> {
            var today = moments.today(caller);
            sight.require(caller, employeeId, today);
            return balances.settlement(caller.tenant().value(), employeeId, Moment.LATEST, today)
                    .orElse(null);
        });
    }
}
