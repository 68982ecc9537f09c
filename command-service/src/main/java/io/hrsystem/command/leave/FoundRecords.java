package io.hrsystem.command.leave;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.attendance.PublicHolidays;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was found of a company and some of its people, set by set, put together by employee. */
final class FoundRecords {
    static final String REGISTERED = """
        SELECT (recorded_at AT TIME ZONE zone_of_company(?, current_date))::date FROM event
         WHERE tenant_id = ? AND stream_id = ? AND sequence = 0\
        """;
    static final String POLICIES = """
        SELECT from_day, basis, fiscal_year_start, rounding, below_five FROM leave_policy
         WHERE tenant_id = ? ORDER BY from_day\
        """;
    static final String WEEKS = "SELECT schedule_id, from_day, until, week FROM schedule_period WHERE tenant_id = ?";
    static final String DAYS_OFF = "SELECT day FROM day_off WHERE tenant_id = ?";
    static final String EMPLOYED = """
        SELECT employee_id, from_day, until, coalesce(schedule_id, tenant_id), absence FROM employment_period
         WHERE tenant_id = ? AND employee_id = ANY (?) ORDER BY employee_id, from_day\
        """;
    static final String ABSENT =
            "SELECT employee_id, work_date FROM absent_day WHERE tenant_id = ? AND employee_id = ANY (?)";
    static final String PAID_OUT = """
        SELECT n.employee_id, r.month FROM payslip_notice n JOIN payroll_run r USING (tenant_id, run_id)
         WHERE n.tenant_id = ? AND n.employee_id = ANY (?) AND n.pays_leave AND r.state = 'PAID'\
        """;
    static final String DUE =
            "SELECT employee_id, due_on, version FROM leave_due WHERE tenant_id = ? AND employee_id = ANY (?)";

    private final Function<String, WorkWeek> weekIn;
    private final List<Policy> policies = new ArrayList<>();
    private final Map<String, List<Period<WorkWeek>>> weeks = new HashMap<>();
    private final Set<LocalDate> holidays =
            new HashSet<>(PublicHolidays.shipped().dates());
    private final Map<String, List<Employed>> employed = new LinkedHashMap<>();
    private final Map<String, Set<LocalDate>> absent = new HashMap<>();
    private final Map<String, Set<YearMonth>> paidOut = new HashMap<>();
    private final Map<String, Due> dues = new HashMap<>();

    private record Employed(
            LocalDate from,
            @Nullable LocalDate until,
            String schedule,
            @Nullable AbsenceKind absence) {
        <T> Period<T> with(T value) {
            return new Period<>(from, until, value);
        }
    }

    private record Due(LocalDate on, int version) {}

    FoundRecords(Function<String, WorkWeek> weekIn) {
        this.weekIn = weekIn;
    }

    void registered(ResultSet row) throws SQLException {
        if (row.next()) policies.add(Policy.usual(row.getObject(1, LocalDate.class)));
    }

    /** One from before the registration holds for what is granted by default, too. */
    void policies(ResultSet rows) throws SQLException {
        while (rows.next()) {
            var policy = Policy.of(rows);
            policies.removeIf(it -> !it.from().isBefore(policy.from()));
            policies.add(policy);
        }
    }

    void weeks(ResultSet rows) throws SQLException {
        while (rows.next())
            weeks.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                    .add(new Period<>(
                            rows.getObject(2, LocalDate.class),
                            rows.getObject(3, LocalDate.class),
                            weekIn.apply(rows.getString(4))));
    }

    void daysOff(ResultSet rows) throws SQLException {
        while (rows.next()) holidays.add(rows.getObject(1, LocalDate.class));
    }

    void employed(ResultSet rows) throws SQLException {
        while (rows.next()) {
            var absence = rows.getString(5);
            employed.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                    .add(new Employed(
                            rows.getObject(2, LocalDate.class),
                            rows.getObject(3, LocalDate.class),
                            rows.getString(4),
                            absence == null ? null : AbsenceKind.valueOf(absence)));
        }
    }

    void absent(ResultSet rows) throws SQLException {
        while (rows.next())
            absent.computeIfAbsent(rows.getString(1), _ -> new HashSet<>()).add(rows.getObject(2, LocalDate.class));
    }

    void paidOut(ResultSet rows) throws SQLException {
        while (rows.next())
            paidOut.computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
                    .add(YearMonth.from(rows.getObject(2, LocalDate.class)));
    }

    void due(ResultSet rows) throws SQLException {
        while (rows.next()) dues.put(rows.getString(1), new Due(rows.getObject(2, LocalDate.class), rows.getInt(3)));
    }

    /** @param whereLarge of some days those on which there were people enough for statutory leave */
    Map<EmployeeId, DueLeave> dueLeave(UnaryOperator<Set<LocalDate>> whereLarge, LocalDate date) {
        var large = new HashSet<LocalDate>();
        var accruals = new LinkedHashMap<String, Accrual>();
        employed.forEach((employee, periods) -> accruals.put(
                employee,
                new Accrual(
                        record(employee, periods),
                        new Policies(policies),
                        (day, policy) -> policy.belowFive() || large.contains(day))));
        var asked = new HashSet<LocalDate>();
        accruals.forEach((employee, accrual) -> asked.addAll(dates(employee, accrual, date)));
        large.addAll(whereLarge.apply(asked));
        var found = new LinkedHashMap<EmployeeId, DueLeave>();
        accruals.forEach((employee, accrual) -> {
            var due = dues.get(employee);
            if (due != null)
                found.put(
                        EmployeeId.of(employee),
                        new DueLeave(
                                accrual,
                                accrual.due(due.on(), date),
                                paidOut.getOrDefault(employee, Set.of()),
                                due.version()));
        });
        return found;
    }

    private Set<LocalDate> dates(String employee, Accrual accrual, LocalDate date) {
        var due = dues.get(employee);
        if (due == null) return Set.of();
        return accrual.dates(due.on(), date).stream()
                .filter(day -> {
                    var policy = accrual.policies().on(day);
                    return policy != null && !policy.belowFive();
                })
                .collect(toSet());
    }

    private WorkRecord record(String employee, List<Employed> periods) {
        var schedules = new ArrayList<Period<WorkWeek>>();
        for (var period : periods)
            for (var week : weeks.getOrDefault(period.schedule(), List.of())) {
                var from = week.from().isAfter(period.from()) ? week.from() : period.from();
                var until = earlier(week.until(), period.until());
                if (until == null || until.isAfter(from)) schedules.add(new Period<>(from, until, week.value()));
            }
        var absences = periods.stream()
                .filter(it -> it.absence() != null)
                .map(it -> it.with(Objects.requireNonNull(it.absence())))
                .toList();
        return new WorkRecord(
                periods.getFirst().from(),
                periods.getLast().until(),
                schedules,
                absences,
                holidays,
                absent.getOrDefault(employee, Set.of()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) return other;
        return other == null || one.isBefore(other) ? one : other;
    }
}
