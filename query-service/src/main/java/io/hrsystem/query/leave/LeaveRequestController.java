package io.hrsystem.query.leave;

import graphql.relay.Connection;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Moments;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class LeaveRequestController {
    private static final String LATEST =
            Times.LATEST.atStartOfDay().toInstant(ZoneOffset.UTC).toString();

    private final Reads reads;
    private final LeaveRequestRepository requests;
    private final LeaveSight sight;
    private final Moments moments;

    LeaveRequestController(Reads reads, LeaveRequestRepository requests, LeaveSight sight, Moments moments) {
        this.reads = reads;
        this.requests = requests;
        this.sight = sight;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_LEAVE)
    Connection<LeaveRequest> leaveRequests(
            @Argument @Nullable RequestState state,
            @Argument @Nullable String employeeId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var visible = EmployeeVisibility.everybodyOrSelf(caller, Permission.READ_LEAVE);
        var leads = employeeId == null && caller.reaches(Permission.READ_LEAVE, Scope.BELOW);
        var before = instant(paging.after(0, LATEST));
        var rows = reads.by(caller, () -> {
            var today = moments.today(caller);
            if (employeeId != null) sight.require(caller, employeeId, today);
            return requests.page(
                    caller.tenant().value(),
                    employeeId == null ? visible : employeeId,
                    leads ? visible : null,
                    today,
                    state == null ? null : state.name(),
                    before,
                    paging.after(1, ""),
                    paging.limit());
        });
        return paging.page(rows, it -> List.of(it.requestedAt().toString(), it.id()));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
