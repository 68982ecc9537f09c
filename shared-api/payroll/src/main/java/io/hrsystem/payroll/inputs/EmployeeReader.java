package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.eventstore.bulk.StreamReader;
import io.hrsystem.eventstore.bulk.StreamReader.Asked;
import io.hrsystem.eventstore.bulk.StreamReader.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a page of employees. */
final class EmployeeReader {
    /** Of work dates: what changes a line, and what tells of it. */
    static final Set<String> TYPES =
            Set.of(EventCatalog.nameOf(DayClosed.class), EventCatalog.nameOf(CorrectionApproved.class));

    private static final Set<String> PAYSLIPS =
            Set.of(EventCatalog.nameOf(PayslipCalculated.class), EventCatalog.nameOf(PayslipDropped.class));

    /** So many streams are looked up one by one; of more the days are scanned. */
    private static final int FEW = 1_000;

    private final StreamReader reader;

    EmployeeReader(StreamReader reader) {
        this.reader = reader;
    }

    Map<EmployeeId, EmployeeInputs> of(CompanyInputs company, List<EmployeeId> employees) {
        var folds = new LinkedHashMap<EmployeeId, EmployeeFold>();
        for (var employee : employees) folds.put(employee, new EmployeeFold(employee));
        readTerms(company, folds);
        readDays(company, folds);
        readPaidAdjustments(company, folds);
        var inputs = new LinkedHashMap<EmployeeId, EmployeeInputs>();
        folds.forEach((employee, fold) -> {
            var folded = fold.inputs(company);
            if (folded != null) inputs.put(employee, folded);
        });
        return inputs;
    }

    private void readTerms(CompanyInputs company, Map<EmployeeId, EmployeeFold> folds) {
        var streams =
                folds.values().stream().flatMap(it -> it.streams().stream()).toList();
        for (var event : reader.of(streams, asked(company, EmployeeFold.TYPES))) {
            var fold = folds.get(EmployeeFold.employeeOf(event.streamId()));
            if (fold != null) fold.on(event);
        }
    }

    private void readDays(CompanyInputs company, Map<EmployeeId, EmployeeFold> folds) {
        for (var event : days(company, folds.keySet())) {
            var fold = folds.get(EmployeeFold.employeeOf(event.streamId()));
            // others lie between the first and the last one of a page
            if (fold != null) fold.onDay(event);
        }
    }

    /** A few employees day by day; of more the days, from the first employee to the last one. */
    private List<StoredEvent> days(CompanyInputs company, Collection<EmployeeId> employees) {
        var days = company.days();
        var asked = asked(company, TYPES);
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
        for (var payslip : lastPayslips(company, streams)) {
            var fold = folds.get(payslip.employeeId());
            if (fold != null) fold.onPaid(payslip);
        }
    }

    /** The last one of each stream, unless it was dropped. */
    List<PayslipCalculated> lastPayslips(CompanyInputs company, Collection<String> streams) {
        var last = new LinkedHashMap<String, StoredEvent>();
        for (var event : reader.of(streams, asked(company, PAYSLIPS))) last.put(event.streamId(), event);
        return last.values().stream()
                .map(StoredEvent::payload)
                .filter(PayslipCalculated.class::isInstance)
                .map(PayslipCalculated.class::cast)
                .toList();
    }

    private static Asked asked(CompanyInputs company, Set<String> types) {
        return Asked.of(company.tenant(), company.until(), types);
    }
}
