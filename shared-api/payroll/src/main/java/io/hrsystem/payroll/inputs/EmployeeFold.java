package io.hrsystem.payroll.inputs;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveCancelled;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LotAdjusted;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.payroll.Earnings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes one employee's events, stream by stream and each stream in its order. */
final class EmployeeFold {
    /** What pay does not hang on stays in the store: much of it would have to be decrypted. */
    private static final Set<Class<?>> UNREAD =
            Set.of(DetailsChanged.class, EmployeePromoted.class, EmployeeTransferred.class, PaymentDetailsSet.class);

    /** Of the streams of {@link #streams}. */
    static final Set<String> TYPES = Stream.of(
                    EventCatalog.recordsOf(EmployeeEvent.class),
                    EventCatalog.recordsOf(PayEvent.class),
                    Stream.<Class<?>>of(
                            LeaveGranted.class,
                            LeaveApproved.class,
                            LeaveCancelled.class,
                            LotPaidOut.class,
                            LotAdjusted.class,
                            AdjustmentOwed.class))
            .flatMap(it -> it)
            .filter(it -> !UNREAD.contains(it))
            .map(EventCatalog::nameOf)
            .collect(toUnmodifiableSet());

    private static final String CLOSED = EventCatalog.nameOf(DayClosed.class);

    private final EmployeeId employee;
    private final Employment employment = new Employment();
    private final PayTerms pay = new PayTerms();
    private final LeaveTaken leave = new LeaveTaken();
    private final Map<LocalDate, StoredEvent> closed = new HashMap<>();
    private final Map<LocalDate, List<ClosedDays.Told>> told = new HashMap<>();
    private final List<Known<AdjustmentOwed>> owed = new ArrayList<>();
    private final Set<String> paid = new HashSet<>();
    private @Nullable GlobalPosition firstOwed;

    EmployeeFold(EmployeeId employee) {
        this.employee = employee;
    }

    /** Ids stand last in the names of streams. */
    static EmployeeId employeeOf(String stream) {
        return new EmployeeId(stream.substring(stream.lastIndexOf(':') + 1));
    }

    /** Of a stream of attendance. */
    static LocalDate workDate(String stream) {
        return LocalDate.parse(stream.substring("attendance:".length(), "attendance:yyyy-MM-dd".length()));
    }

    EmployeeId employee() {
        return employee;
    }

    List<String> streams() {
        return List.of(
                StreamIds.employee(employee),
                StreamIds.pay(employee),
                StreamIds.leave(employee),
                StreamIds.adjustments(employee));
    }

    void on(StoredEvent event) {
        var id = event.eventId().toString();
        switch (event.payload()) {
            case EmployeeEvent it -> employment.on(it, id);
            case PayEvent it -> pay.on(it, id);
            case LeaveEvent it -> leave.on(it, id);
            case AdjustmentOwed it -> {
                owed.add(new Known<>(it, id));
                if (firstOwed == null) firstOwed = event.position();
            }
            // asked for, and nobody reads it
            case null, default -> throw new IllegalStateException("No input of payroll: " + event.payloadType());
        }
    }

    /** Of a work date's stream: only its last closing is decoded. */
    void onDay(StoredEvent event) {
        var day = workDate(event.streamId());
        var isClosing = event.payloadType().equals(CLOSED);
        if (isClosing) closed.put(day, event);
        told.computeIfAbsent(day, _ -> new ArrayList<>())
                .add(new ClosedDays.Told(event.eventId().toString(), isClosing));
    }

    boolean isOwedBefore(GlobalPosition position) {
        return firstOwed != null && firstOwed.compareTo(position) < 0;
    }

    /** By a finalised run. */
    void onPaid(PayslipCalculated payslip) {
        if (payslip.kind() != RunKind.REGULAR) return;
        for (var line : payslip.lines()) if (line.code().equals(Earnings.ADJUSTMENT)) paid.addAll(line.causes());
    }

    /** Null if there was never such an employment. */
    @Nullable
    EmployeeInputs inputs(CompanyInputs company) {
        var hired = employment.hired();
        if (hired == null) return null;
        var days = new HashMap<LocalDate, Known<DayClosed>>();
        closed.forEach((day, event) -> {
            if (event.payload() instanceof DayClosed it)
                days.put(day, new Known<>(it, event.eventId().toString()));
        });
        var streams =
                new EmployeeInputs.Streams(employment, pay, leave, new ClosedDays(days, told), new Owed(owed, paid));
        return new EmployeeInputs(employee, company, hired.value().hiredOn(), streams);
    }
}
