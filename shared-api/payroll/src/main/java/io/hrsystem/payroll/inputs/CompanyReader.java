package io.hrsystem.payroll.inputs;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.StreamReader;
import io.hrsystem.eventstore.bulk.StreamReader.Asked;
import io.hrsystem.eventstore.bulk.StreamReader.Range;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what all payslips of a company's month share. */
final class CompanyReader {
    private static final Set<String> TERMS = names(
            EventCatalog.recordsOf(SettingsEvent.class),
            EventCatalog.recordsOf(DayOffEvent.class),
            Stream.of(TenantSettingsChanged.class));
    private static final Set<String> FINALISED = Set.of(EventCatalog.nameOf(PayrollRunFinalised.class));
    /** Of all that is read; a closing is an employee's. */
    static final Set<String> TYPES =
            Stream.of(TERMS, FINALISED).flatMap(Set::stream).collect(toUnmodifiableSet());

    private static final Set<String> CLOSED = Set.of(EventCatalog.nameOf(DayClosed.class));
    /** A semicolon comes behind the colon. */
    private static final Range RUNS = new Range("payroll-run:", "payroll-run;");

    private final StreamReader reader;

    CompanyReader(StreamReader reader) {
        this.reader = reader;
    }

    CompanyInputs of(TenantId tenant, YearMonth month, GlobalPosition until) {
        return new CompanyInputs(
                tenant, month, until, terms(tenant, until), finalised(tenant, until), lastClosed(tenant, month, until));
    }

    private CompanyTerms terms(TenantId tenant, GlobalPosition until) {
        var terms = new CompanyTerms();
        var streams = List.of(StreamIds.tenant(tenant), StreamIds.daysOff(tenant));
        for (var event : reader.of(streams, Asked.of(tenant, until, TERMS)))
            switch (event.payload()) {
                case TenantSettingsChanged it -> terms.on(it);
                case SettingsEvent it -> terms.on(it);
                case DayOffEvent it -> terms.on(it);
                // asked for, and nobody reads it
                case null, default -> throw new IllegalStateException("No input of payroll: " + event.payloadType());
            }
        return terms;
    }

    private Map<PayrollRunId, GlobalPosition> finalised(TenantId tenant, GlobalPosition until) {
        var finalised = new HashMap<PayrollRunId, GlobalPosition>();
        for (var event : reader.between(List.of(RUNS), Asked.of(tenant, until, FINALISED)))
            finalised.put(new PayrollRunId(event.streamId().substring("payroll-run:".length())), event.position());
        return finalised;
    }

    private @Nullable LocalDate lastClosed(TenantId tenant, YearMonth month, GlobalPosition until) {
        var days = new Range(
                "attendance:" + month.atDay(1),
                "attendance:" + month.plusMonths(1).atDay(1));
        return reader.last(days, Asked.of(tenant, until, CLOSED))
                .map(it -> EmployeeFold.workDate(it.streamId()))
                .orElse(null);
    }

    @SafeVarargs
    private static Set<String> names(Stream<? extends Class<?>>... types) {
        return Stream.of(types).flatMap(it -> it).map(EventCatalog::nameOf).collect(toUnmodifiableSet());
    }
}
