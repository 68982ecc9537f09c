package io.hrsystem.query.employees;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.EmployeeVisibility;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Moments;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class HeadcountController {
    private static final int MOST_MONTHS = 120;

    private final Reads reads;
    private final HeadcountRepository counts;
    private final Moments moments;

    record HeadcountMonth(YearMonth month, int headcount, int hires, int leavings) {}

    HeadcountController(Reads reads, HeadcountRepository counts, Moments moments) {
        this.reads = reads;
        this.counts = counts;
        this.moments = moments;
    }

    @QueryMapping
    @Needs(Permission.LIST_EMPLOYEES)
    List<HeadcountMonth> headcount(
            @Argument YearMonth from,
            @Argument YearMonth to,
            @Argument @Nullable String departmentId,
            @ContextValue Caller caller) {
        var months = ChronoUnit.MONTHS.between(from, to) + 1;
        if (months < 1 || months > MOST_MONTHS) throw new Malformed("to", "is not within 120 months from the first");
        var head = EmployeeVisibility.head(caller, Permission.LIST_EMPLOYEES);
        var found = reads.by(
                caller,
                () -> counts.months(
                        caller.tenant().value(),
                        from.atDay(1),
                        to.atDay(1),
                        moments.today(caller),
                        departmentId,
                        head));
        return found.stream()
                .map(it -> new HeadcountMonth(
                        YearMonth.from(it.getMonth()), it.getHeadcount(), it.getHires(), it.getLeavings()))
                .toList();
    }
}
