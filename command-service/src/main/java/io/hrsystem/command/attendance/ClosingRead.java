package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.contract.attendance.WorkingTimeRules.Number;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.platform.database.SqlBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what many employees' work dates are closed by, and their streams of that date, in one round trip. */
@Component
final class ClosingRead {
    private static final int WEEKS_KEPT = 1_000;
    private static final String COMPANY = """
        SELECT (SELECT s.settings FROM settings_period s
                 WHERE s.tenant_id = given.tenant AND s.from_day <= given.day AND (s.until IS NULL OR s.until > given.day)),
               (SELECT true FROM day_off d WHERE d.tenant_id = given.tenant AND d.day = given.day),
               coalesce((SELECT b.applies FROM below_five b WHERE b.tenant_id = given.tenant AND b.from_day <= given.day
                          ORDER BY b.from_day DESC LIMIT 1), false) OR has_people(given.tenant, given.day, ?)
          FROM (SELECT ?::text AS tenant, ?::date AS day) AS given\
        """;
    private static final String WEEKS = """
        SELECT schedule_id, week FROM schedule_period
         WHERE tenant_id = ? AND from_day <= ? AND (until IS NULL OR until > ?)\
        """;
    private static final String EMPLOYED = """
        SELECT employee_id, coalesce(schedule_id, tenant_id), absence IS NOT NULL FROM employment_period
         WHERE tenant_id = ? AND employee_id = ANY (?) AND from_day <= ? AND (until IS NULL OR until > ?)
         ORDER BY employee_id\
        """;
    private static final String LEAVE = """
        SELECT employee_id, from_time, to_time FROM approved_leave
         WHERE tenant_id = ? AND work_date = ? AND employee_id = ANY (?)\
        """;
    private static final String OVERTIME = """
        SELECT employee_id, from_time, to_time FROM approved_overtime
         WHERE tenant_id = ? AND work_date = ? AND employee_id = ANY (?)\
        """;

    private final JdbcTemplate app;
    private final EventTransactions transactions;
    private final JsonText json;
    private final ConcurrentHashMap<String, WorkWeek> weeksByText = new ConcurrentHashMap<>();

    ClosingRead(DataSource app, EventTransactions transactions, JsonText json) {
        this.app = new JdbcTemplate(app);
        this.transactions = transactions;
        this.json = json;
    }

    /** Of those of them that are employed on that date; in the running transaction, which has entered the company. */
    SequencedMap<EmployeeId, DayTerms> terms(TenantId tenant, LocalDate date, List<String> employees) {
        var found = new FoundTerms(it -> json.read(it, SettingsPart.class), this::week);
        var company = tenant.value();
        var some = employees.toArray(String[]::new);
        var small = WorkingTimeRules.on(date).of(Number.SMALL_COMPANY);
        var message = new SqlBatch()
                .ask(COMPANY, found::company, small, company, date)
                .ask(WEEKS, found::weeks, company, date, date)
                .ask(EMPLOYED, found::employed, company, some, date, date)
                .ask(LEAVE, found::leave, company, date, some)
                .ask(OVERTIME, found::overtime, company, date, some);
        transactions.readAhead(
                message,
                company,
                employees.stream()
                        .map(it -> StreamIds.attendance(EmployeeId.of(it), date))
                        .toList());
        message.send(app);
        return found.terms(date);
    }

    private WorkWeek week(String text) {
        if (weeksByText.size() > WEEKS_KEPT) weeksByText.clear();
        return weeksByText.computeIfAbsent(text, it -> json.read(it, WorkWeek.class));
    }
}
