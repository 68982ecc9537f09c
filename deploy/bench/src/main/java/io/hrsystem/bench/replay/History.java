package io.hrsystem.bench.replay;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.employees.EmployeeId;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Years of work, as they were recorded: day after day all check-ins and then all check-outs, every tenth person leaving
 * early.
 *
 * @param days each has two events for every person
 * @param firstTenant the number of the first company
 */
record History(int tenants, int peopleOfTenant, int days, int firstTenant) {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int MINUTES = 480;

    History(int tenants, int peopleOfTenant, int days) {
        this(tenants, peopleOfTenant, days, 0);
    }

    record Recorded(TenantId tenant, String stream, int sequence, AttendanceEvent event) {}

    /** The first days of it. */
    History first(int someDays) {
        return new History(tenants, peopleOfTenant, someDays, firstTenant);
    }

    int events() {
        return 2 * rows();
    }

    int rows() {
        return tenants * peopleOfTenant * days;
    }

    TenantId tenant(int number) {
        return new TenantId("00000000-0000-7000-8000-2%011x".formatted(firstTenant + number));
    }

    void tell(Consumer<Recorded> listener) {
        tell(0, 1, listener);
    }

    /** What happened to every n-th person, from this one on. */
    void tell(int first, int step, Consumer<Recorded> listener) {
        for (var day = 0; day < days; day++) {
            var date = FIRST.plusDays(day);
            for (var person = first; person < tenants * peopleOfTenant; person += step)
                listener.accept(recorded(person, 0, Punches.checkIn(Punches.employee(person), date)));
            for (var person = first; person < tenants * peopleOfTenant; person += step)
                listener.accept(recorded(person, 1, checkOut(person, date)));
        }
    }

    private Recorded recorded(int person, int sequence, AttendanceEvent event) {
        var stream = StreamIds.attendance(event.employeeId(), event.workDate());
        return new Recorded(tenant(person % tenants), stream, sequence, event);
    }

    private static CheckedOut checkOut(int person, LocalDate date) {
        EmployeeId employee = Punches.employee(person);
        var in = Punches.checkIn(employee, date);
        var early = person % 10 == 0 ? 30 : 0;
        var shift = in.shift();
        var at = shift.endsAt().minusSeconds(60L * early);
        var worked = shift.endsAt().equals(shift.startsAt()) ? 0 : MINUTES - early;
        return new CheckedOut(employee, date, new Punch(at, in.punch().offset(), PunchSource.KIOSK), worked, early, 0);
    }
}
