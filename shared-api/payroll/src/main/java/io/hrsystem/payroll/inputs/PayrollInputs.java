package io.hrsystem.payroll.inputs;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.eventstore.bulk.StreamReader;
import io.hrsystem.eventstore.bulk.StreamReader.Asked;
import io.hrsystem.eventstore.bulk.StreamReader.Range;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what payroll is computed from: event streams of one company, up to and with a position below the horizon. The
 * same position always gives the same. Thread-safe.
 */
public final class PayrollInputs {
    private static final Set<String> OF_COMPANY = names(
            EventCatalog.recordsOf(SettingsEvent.class),
            EventCatalog.recordsOf(DayOffEvent.class),
            Stream.of(TenantSettingsChanged.class));
    private static final Set<String> FINALISED = names(Stream.of(PayrollRunFinalised.class));
    private static final Set<String> CLOSED = names(Stream.of(DayClosed.class));
    private static final Set<String> ATTENDANCE = names(Stream.of(DayClosed.class, CorrectionApproved.class));
    private static final Set<String> PAYSLIPS = names(Stream.of(PayslipCalculated.class, PayslipDropped.class));

    /** So many streams are looked up one by one; of more the days are scanned. */
    private static final int FEW = 1_000;

    private final StreamReader reader;
    private final Causes causes;

    /** @param system the command database, as the role that sees all tenants */
    public PayrollInputs(DataSource system, EventSerializer serializer) {
        reader = new StreamReader(system, serializer);
        causes = new Causes(reader);
    }

    /** Logical names of the events of a company by which payslips may come out differently. */
    public static Set<String> kinds() {
        return Stream.of(OF_COMPANY, FINALISED, ATTENDANCE, EmployeeFold.TYPES)
                .flatMap(Set::stream)
                .collect(toUnmodifiableSet());
    }

    /** What all of a company's payslips of a month share: settings over time, days off, schedules, last closed day. */
    public CompanyInputs company(TenantId tenant, YearMonth month, GlobalPosition until) {
        var terms = new CompanyTerms();
        for (var event : reader.of(
                List.of(StreamIds.tenant(tenant), StreamIds.daysOff(tenant)), Asked.of(tenant, until, OF_COMPANY)))
            switch (event.payload()) {
                case TenantSettingsChanged it -> terms.on(it);
                case SettingsEvent it -> terms.on(it);
                case DayOffEvent it -> terms.on(it);
                case null, default -> {}
            }
        return new CompanyInputs(
                tenant, month, until, terms, finalised(tenant, until), lastClosed(tenant, month, until));
    }

    private Map<PayrollRunId, GlobalPosition> finalised(TenantId tenant, GlobalPosition until) {
        var finalised = new HashMap<PayrollRunId, GlobalPosition>();
        // ; is the sign after :
        for (var event :
                reader.between(List.of(new Range("payroll-run:", "payroll-run;")), Asked.of(tenant, until, FINALISED)))
            finalised.put(new PayrollRunId(behindColon(event.streamId())), event.position());
        return finalised;
    }

    private @Nullable LocalDate lastClosed(TenantId tenant, YearMonth month, GlobalPosition until) {
        var days = new Range(
                "attendance:" + month.atDay(1),
                "attendance:" + month.plusMonths(1).atDay(1));
        return reader.last(days, Asked.of(tenant, until, CLOSED))
                .map(it -> LocalDate.parse(behindColon(it.streamId()).substring(0, "yyyy-MM-dd".length())))
                .orElse(null);
    }

    /**
     * Of these employees (at most some hundreds), in few statements. Who is unknown at that position, or whose hire was
     * taken back, is absent.
     */
    public Map<EmployeeId, EmployeeInputs> employees(CompanyInputs company, List<EmployeeId> employees) {
        var folds = new LinkedHashMap<EmployeeId, EmployeeFold>();
        for (var employee : employees) folds.put(employee, new EmployeeFold(employee));
        for (var event : reader.of(
                folds.values().stream().flatMap(it -> it.streams().stream()).toList(),
                Asked.of(company.tenant(), company.until(), EmployeeFold.TYPES)))
            fold(folds, behindColon(event.streamId())).on(event);
        for (var event : attendance(company, employees, Asked.of(company.tenant(), company.until(), ATTENDANCE))) {
            var fold = folds.get(new EmployeeId(behindColon(behindColon(event.streamId()))));
            if (fold != null) fold.onDay(event);
        }
        readPaidAdjustments(company, folds);
        var inputs = new LinkedHashMap<EmployeeId, EmployeeInputs>();
        folds.forEach((employee, fold) -> {
            var folded = fold.inputs(company);
            if (folded != null) inputs.put(employee, folded);
        });
        return inputs;
    }

    private static EmployeeFold fold(Map<EmployeeId, EmployeeFold> folds, String employee) {
        return folds.computeIfAbsent(new EmployeeId(employee), EmployeeFold::new);
    }

    /** By the days of a few employees, or by scans of the days from the first employee to the last one. */
    private List<StoredEvent> attendance(CompanyInputs company, Collection<EmployeeId> employees, Asked asked) {
        var days = company.days();
        if (employees.isEmpty()) return List.of();
        if (employees.size() * days.size() <= FEW)
            return reader.of(
                    employees.stream()
                            .flatMap(it -> days.stream().map(day -> StreamIds.attendance(it, day)))
                            .toList(),
                    asked);
        var ids = employees.stream().map(EmployeeId::value).sorted().toList();
        var first = new EmployeeId(ids.getFirst());
        var last = new EmployeeId(ids.getLast());
        return reader.between(
                days.stream()
                        .map(it -> new Range(StreamIds.attendance(first, it), StreamIds.attendance(last, it)))
                        .toList(),
                asked);
    }

    /** Only of those who are owed something, and only what was finalised since. */
    private void readPaidAdjustments(CompanyInputs company, Map<EmployeeId, EmployeeFold> folds) {
        var streams = new ArrayList<String>();
        for (var fold : folds.values())
            company.finalised().forEach((run, position) -> {
                if (fold.isOwedBefore(position)) streams.add(StreamIds.payslip(run, fold.employee()));
            });
        for (var payslip : lastPayslips(company, streams))
            fold(folds, payslip.employeeId().value()).onPaid(payslip);
    }

    /** The last one of each stream, unless it was dropped. */
    private List<PayslipCalculated> lastPayslips(CompanyInputs company, Collection<String> streams) {
        var last = new LinkedHashMap<String, StoredEvent>();
        for (var event : reader.of(streams, Asked.of(company.tenant(), company.until(), PAYSLIPS)))
            last.put(event.streamId(), event);
        return last.values().stream()
                .map(StoredEvent::payload)
                .filter(PayslipCalculated.class::isInstance)
                .map(PayslipCalculated.class::cast)
                .toList();
    }

    /**
     * What the month's regular run has paid, if that run was finalised by then: of these employees the last payslip each;
     * who was not paid is absent.
     */
    public Map<EmployeeId, PayslipCalculated> paid(CompanyInputs company, List<EmployeeId> employees) {
        var run = PayrollRunId.regular(company.tenant(), company.month());
        var paid = new LinkedHashMap<EmployeeId, PayslipCalculated>();
        if (!company.finalised().containsKey(run)) return paid;
        var streams = employees.stream().map(it -> StreamIds.payslip(run, it)).toList();
        for (var payslip : lastPayslips(company, streams)) paid.put(payslip.employeeId(), payslip);
        return paid;
    }

    /**
     * Severance of who leaves: wages of the three months before the exit are computed anew by what is known, a month that
     * is only partly in them by its calendar days; paid leave unused at the exit is not among them.
     *
     * @param company of any month
     * @param rules those of a day
     * @throws PayrollFailure NOT_EMPLOYED, NOT_LEAVING, SEVERANCE_NOT_DUE, NO_PAY
     */
    public PayslipLine severance(CompanyInputs company, EmployeeId employee, Function<LocalDate, RuleSet> rules) {
        return new SeverancePay(this, company, rules).line(employee);
    }

    /**
     * Events that lines of these employees' payslips of the month name, by their ids; those that are no input of the
     * month, or lie behind the position, are absent. Among them are days that were closed anew since.
     */
    public Map<String, Cause> causes(CompanyInputs company, Collection<EmployeeId> employees, Set<String> eventIds) {
        return causes.of(company, employees, eventIds);
    }

    private static String behindColon(String stream) {
        return stream.substring(stream.indexOf(':') + 1);
    }

    @SafeVarargs
    private static Set<String> names(Stream<? extends Class<?>>... types) {
        return Stream.of(types).flatMap(it -> it).map(EventCatalog::nameOf).collect(toUnmodifiableSet());
    }
}
