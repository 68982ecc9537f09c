package io.hrsystem.query.leave;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveCancelled;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.LotUse;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Company;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Somebody's leave, as the side that decides tells of it. */
record Leave(Company company, EmployeeId employee) {
    static final FreeText WHY = new FreeText("가족 여행");

    static Leave of(Company company, String name, LocalDate hiredOn, DepartmentId department) {
        var employee = EmployeeId.next();
        company.happen(new EmployeeHired(
                employee,
                new EmployeeNumber(name),
                new PersonName(name),
                new EmailAddress(name + "@example.com"),
                null,
                department,
                "engineer",
                hiredOn));
        return new Leave(company, employee);
    }

    GlobalPosition happen(LeaveEvent... events) {
        return company.feed().append(company.id(), StreamIds.leave(employee), events);
    }

    LotId granted(LotKind kind, String on, String expiresOn, int minutes) {
        var lot = LotId.next();
        var day = LocalDate.parse(on);
        happen(new LeaveGranted(employee, lot, kind, kind.name(), day, day, LocalDate.parse(expiresOn), minutes, null));
        return lot;
    }

    LeaveRequestId requested(LeaveType type, LeavePart part, LeaveDay... days) {
        var id = LeaveRequestId.next();
        happen(new LeaveRequested(
                employee,
                id,
                type,
                days[0].date(),
                days[days.length - 1].date(),
                part,
                List.of(days),
                WHY,
                employee + "'s account"));
        return id;
    }

    /** Asked for and approved. */
    LeaveRequestId taken(LeaveDay[] days, LotUse... uses) {
        var id = requested(LeaveType.ANNUAL, LeavePart.FULL, days);
        approve(id, LeaveType.ANNUAL, days, uses);
        return id;
    }

    GlobalPosition approve(LeaveRequestId id, LeaveType type, LeaveDay[] days, LotUse... uses) {
        return happen(new LeaveApproved(employee, id, type, List.of(days), List.of(uses), "boss", null));
    }

    GlobalPosition cancel(LeaveRequestId id, LeaveDay[] days, LotUse... restored) {
        return happen(new LeaveCancelled(employee, id, List.of(days), List.of(restored), "hr", WHY));
    }

    /** Whole days from one on, whatever day of the week they are. */
    static LeaveDay[] days(String from, int many) {
        var first = LocalDate.parse(from);
        return Stream.iterate(first, it -> it.plusDays(1))
                .limit(many)
                .map(Leave::day)
                .toArray(LeaveDay[]::new);
    }

    static LeaveDay day(LocalDate date) {
        return new LeaveDay(date, date.atTime(9, 0), date.atTime(18, 0), 480);
    }

    static LotUse use(LotId lot, String date, int minutes) {
        return new LotUse(lot, LocalDate.parse(date), minutes);
    }
}
