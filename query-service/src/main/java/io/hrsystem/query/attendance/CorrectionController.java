package io.hrsystem.query.attendance;

import graphql.relay.Connection;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
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
class CorrectionController {
    private static final String LATEST =
            Times.LATEST.atStartOfDay().toInstant(ZoneOffset.UTC).toString();

    private final Reads reads;
    private final CorrectionRepository corrections;
    private final Moments moments;

    CorrectionController(Reads reads, CorrectionRepository corrections, Moments moments) {
        this.reads = reads;
        this.corrections = corrections;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.READ_CORRECTIONS)
    Connection<Correction> correctionRequests(
            @Argument @Nullable String employeeId,
            @Argument @Nullable RequestState state,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 2);
        if (employeeId != null && !EmployeeVisibility.sees(caller, Permission.READ_CORRECTIONS, employeeId))
            throw Refusal.of(RefusalCode.FORBIDDEN);
        var visible = EmployeeVisibility.everybodyOrSelf(caller, Permission.READ_CORRECTIONS);
        var leads = employeeId == null && caller.reaches(Permission.READ_CORRECTIONS, Scope.BELOW);
        var before = instant(paging.after(0, LATEST));
        var rows = reads.by(
                caller,
                () -> corrections.page(
                        caller.tenant().value(),
                        employeeId == null ? visible : employeeId,
                        leads ? visible : null,
                        moments.today(caller),
                        state == null ? null : state.name(),
                        before,
                        paging.after(1, ""),
                        paging.limit()));
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
