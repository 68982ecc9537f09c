package io.hrsystem.query.payroll.runs;

import static java.util.stream.Collectors.groupingBy;

import graphql.relay.Connection;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.payroll.runs.PayrollRuns.PayrollFailure;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PayrollRunController {
    private static final String LATEST_DAY = Times.LATEST.toString();
    private static final String LATEST =
            Times.LATEST.atStartOfDay().toInstant(ZoneOffset.UTC).toString();

    private final Reads reads;
    private final PayrollRuns runs;

    PayrollRunController(Reads reads, PayrollRuns runs) {
        this.reads = reads;
        this.runs = runs;
    }

    @QueryMapping
    @Needs(Permission.READ_PAYROLL)
    @Nullable
    PayrollRun payrollRun(@Argument String id, @ContextValue Caller caller) {
        return reads.by(caller, () -> runs.find(caller.tenant(), id).orElse(null));
    }

    @QueryMapping
    @Needs(Permission.READ_PAYROLL)
    Connection<PayrollRun> payrollRuns(
            @Argument @Nullable YearMonth month,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, 3);
        var beforeMonth = day(paging.after(0, LATEST_DAY));
        var beforeStart = instant(paging.after(1, LATEST));
        var rows = reads.by(
                caller,
                () -> runs.page(caller.tenant(), month, beforeMonth, beforeStart, paging.after(2, ""), paging.limit()));
        return paging.page(
                rows,
                it -> List.of(it.month().atDay(1).toString(), it.startedAt().toString(), it.id()));
    }

    @BatchMapping(typeName = "PayrollRun", field = "failures")
    Map<PayrollRun, List<PayrollFailure>> failures(List<PayrollRun> owners, @ContextValue Caller caller) {
        var ids = owners.stream().map(PayrollRun::id).toList();
        var found = reads.by(caller, () -> runs.failures(caller.tenant(), ids)).stream()
                .collect(groupingBy(PayrollFailure::runId));
        var matched = new HashMap<PayrollRun, List<PayrollFailure>>();
        owners.forEach(it -> matched.put(it, found.getOrDefault(it.id(), List.of())));
        return matched;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
