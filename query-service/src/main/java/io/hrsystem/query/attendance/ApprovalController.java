package io.hrsystem.query.attendance;

import graphql.relay.Connection;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
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
class ApprovalController {
    private static final String EARLIEST =
            Times.EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC).toString();

    private final Reads reads;
    private final ApprovalRepository approvals;
    private final Moments moments;

    ApprovalController(Reads reads, ApprovalRepository approvals, Moments moments) {
        this.reads = reads;
        this.approvals = approvals;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_APPROVALS)
    Connection<Approval> approvals(
            @Argument @Nullable Integer first, @Argument @Nullable String after, @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        var head = EmployeeVisibility.head(caller, Permission.READ_APPROVALS);
        var self = caller.employee();
        var afterTime = instant(paging.after(0, EARLIEST));
        var rows = reads.by(
                caller,
                () -> approvals.page(
                        caller.tenant().value(),
                        caller.actor(),
                        self == null ? null : self.value(),
                        head,
                        moments.today(caller),
                        afterTime,
                        paging.after(1, ""),
                        paging.limit()));
        return paging.page(
                rows.stream().map(Approval::of).toList(),
                it -> List.of(it.requestedAt().toString(), it.id()));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
