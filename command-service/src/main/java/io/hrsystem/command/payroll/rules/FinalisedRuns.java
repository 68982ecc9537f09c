package io.hrsystem.command.payroll.rules;

import io.hrsystem.payroll.rules.RuleData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which months of any company are paid, and by which rules: those of the pay date. */
@Component
final class FinalisedRuns {
    private static final String OF_REGULAR_ONES =
            " FROM payroll_run WHERE kind = 'REGULAR' AND state IN ('FINALISED', 'PAID') AND pay_date >= :from";

    private record PayDay(LocalDate day, int runs) {}

    private final JdbcClient system;

    FinalisedRuns(DataSource system) {
        this.system = JdbcClient.create(system);
    }

    /** Those whose rules are others by the second data. */
    DifferingRuns differing(LocalDate from, RuleData before, RuleData after) {
        var known = from.isBefore(RuleData.BEGIN) ? RuleData.BEGIN : from;
        var days = payDays(known).stream()
                .filter(it ->
                        !before.on(it.day()).id().equals(after.on(it.day()).id()))
                .toList();
        var first = new ArrayList<DifferingRuns.Run>();
        for (var day : days) {
            if (first.size() >= DifferingRuns.TOLD) break;
            first.addAll(runs(day.day(), DifferingRuns.TOLD - first.size()));
        }
        return new DifferingRuns(days.stream().mapToInt(PayDay::runs).sum(), List.copyOf(first));
    }

    private List<PayDay> payDays(LocalDate from) {
        return system.sql("SELECT pay_date AS day, count(*) AS runs" + OF_REGULAR_ONES
                        + " GROUP BY pay_date ORDER BY pay_date")
                .param("from", from)
                .query((row, _) -> new PayDay(row.getObject("day", LocalDate.class), row.getInt("runs")))
                .list();
    }

    private List<DifferingRuns.Run> runs(LocalDate day, int most) {
        return system.sql("SELECT tenant_id, month" + OF_REGULAR_ONES
                        + " AND pay_date = :from ORDER BY tenant_id, month LIMIT :most")
                .param("from", day)
                .param("most", most)
                .query((row, _) ->
                        new DifferingRuns.Run(row.getString("tenant_id"), row.getObject("month", LocalDate.class), day))
                .list();
    }
}
