package io.hrsystem.payroll.inputs;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LotAdjusted;
import io.hrsystem.contract.payroll.AdjustmentEvent;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.eventstore.bulk.EventReader.Wanted;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.eventstore.bulk.StreamReader;
import io.hrsystem.eventstore.bulk.StreamReader.Asked;
import io.hrsystem.platform.messages.MetadataKeys;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds events by their ids, in the streams that payroll reads: there is no other way to them. */
final class Causes {
    private static final Set<String> TYPES = Stream.of(
                    AttendanceEvent.class, EmployeeEvent.class, LeaveEvent.class, PayEvent.class, AdjustmentEvent.class)
            .flatMap(EventCatalog::recordsOf)
            .map(EventCatalog::nameOf)
            .collect(toUnmodifiableSet());

    private final StreamReader reader;

    Causes(StreamReader reader) {
        this.reader = reader;
    }

    Map<String, Cause> of(CompanyInputs company, Collection<EmployeeId> employees, Set<String> eventIds) {
        if (eventIds.isEmpty()) return Map.of();
        var ids = eventIds.stream().map(UUID::fromString).collect(toUnmodifiableSet());
        var asked = new Asked(company.tenant(), company.until(), new Wanted(TYPES, TYPES), ids);
        var streams = employees.stream().flatMap(it -> streams(company, it)).toList();
        var causes = new HashMap<String, Cause>();
        for (var event : reader.of(streams, asked)) causes.put(event.eventId().toString(), cause(event));
        return causes;
    }

    private static Stream<String> streams(CompanyInputs company, EmployeeId employee) {
        return Stream.concat(
                new EmployeeFold(employee).streams().stream(),
                company.days().stream().map(it -> StreamIds.attendance(employee, it)));
    }

    private static Cause cause(StoredEvent event) {
        var payload = event.payload();
        return new Cause(
                event.eventId().toString(),
                event.payloadType(),
                payload == null ? null : effectiveOn(payload),
                event.recordedAt(),
                event.metadata(MetadataKeys.ACTOR));
    }

    private static @Nullable LocalDate effectiveOn(DomainEvent event) {
        return switch (event) {
            case AttendanceEvent it -> it.workDate();
            case PayAgreed it -> it.effectiveOn();
            case TaxDeclared it -> it.effectiveOn();
            case InsuranceDeclared it -> it.effectiveOn();
            case Hired it -> it.hiredOn();
            case EmployeeTerminated it -> it.lastDay();
            case LeaveOfAbsenceStarted it -> it.from();
            case ReturnedFromLeave it -> it.effectiveOn();
            case WorkScheduleAssigned it -> it.effectiveOn();
            case LeaveApproved it ->
                it.days().isEmpty() ? null : it.days().getFirst().date();
            case LeaveGranted it -> it.grantedOn();
            case LotAdjusted it -> it.on();
            case AdjustmentOwed it -> it.month().atDay(1);
            default -> null;
        };
    }
}
