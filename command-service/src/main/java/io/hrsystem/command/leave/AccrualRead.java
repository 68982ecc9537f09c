package io.hrsystem.command.leave;

import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.contract.attendance.WorkingTimeRules.Number;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.platform.database.SqlBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what many employees' leave accrues by, and their streams, in one round trip. */
@Component
final class AccrualRead {
    private static final String LARGE = """
        SELECT asked.day FROM unnest(?::date[], ?::integer[]) AS asked (day, small)
         WHERE has_people(?, asked.day, asked.small)\
        """;

    private final JdbcTemplate app;
    private final EventTransactions transactions;
    private final JsonText json;

    AccrualRead(DataSource app, EventTransactions transactions, JsonText json) {
        this.app = new JdbcTemplate(app);
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * Of those of them whom the company employs or has employed; in the running transaction, which has entered it.
     *
     * @param date until which something may fall due
     */
    Map<EmployeeId, DueLeave> due(TenantId tenant, LocalDate date, List<String> employees) {
        var found = new FoundRecords(it -> json.read(it, WorkWeek.class));
        var company = tenant.value();
        var some = employees.toArray(String[]::new);
        var message = new SqlBatch()
                .ask(FoundRecords.REGISTERED, found::registered, company, company, "tenant:" + company)
                .ask(FoundRecords.POLICIES, found::policies, company)
                .ask(FoundRecords.WEEKS, found::weeks, company)
                .ask(FoundRecords.DAYS_OFF, found::daysOff, company)
                .ask(FoundRecords.EMPLOYED, found::employed, company, some)
                .ask(FoundRecords.ABSENT, found::absent, company, some)
                .ask(FoundRecords.PAID_OUT, found::paidOut, company, some)
                .ask(FoundRecords.DUE, found::due, company, some);
        transactions.readAhead(
                message,
                company,
                employees.stream().map(it -> StreamIds.leave(EmployeeId.of(it))).toList());
        message.send(app);
        return found.dueLeave(it -> hasPeople(company, it), date);
    }

    /** On each of these days, whether there were people enough for statutory leave. */
    private Set<LocalDate> hasPeople(String company, Set<LocalDate> days) {
        if (days.isEmpty()) return Set.of();
        var small = days.stream()
                .map(it -> WorkingTimeRules.on(it).of(Number.SMALL_COMPANY))
                .toArray(Integer[]::new);
        return Set.copyOf(app.queryForList(
                LARGE, LocalDate.class, days.stream().map(LocalDate::toString).toArray(String[]::new), small, company));
    }
}
