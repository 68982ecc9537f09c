package io.hrsystem.query.testing;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentHeadChanged;
import io.hrsystem.contract.payroll.PayEvent;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Feed.Happened;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A company with a root department, to which things happen. */
public record Company(TenantId id, DepartmentId root, Feed feed) {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public static Company registered(Feed feed, String name) {
        var company = new Company(TenantId.next(), DepartmentId.next(), feed);
        feed.append(
                company.id,
                StreamIds.tenant(company.id),
                new TenantRegistered(
                        company.id,
                        name,
                        new Domain(name.toLowerCase(Locale.ROOT)),
                        new BusinessNumber("1248100998"),
                        Plan.PRO,
                        new EmailAddress("admin@example.com")));
        return company;
    }

    /** Returns when its people are let in. */
    public static Company active(Feed feed, Client client, String name) {
        var company = registered(feed, name);
        feed.append(
                company.id,
                StreamIds.organisation(company.id),
                new DepartmentCreated(company.root, null, name, "ROOT", LocalDate.of(2026, 1, 1)));
        var activated = feed.append(company.id, StreamIds.tenant(company.id), new TenantActivated(company.id));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.ask(client.tokens().of(company.id, HR_MANAGER), "{ tenant { id } }", activated)
                        .body()
                        .contains(company.id.value()));
        return company;
    }

    public EmployeeId hire(String number, String name) {
        var employee = EmployeeId.next();
        hire(employee, number, name);
        return employee;
    }

    public GlobalPosition hire(EmployeeId employee, String number, String name) {
        return hire(employee, number, name, root);
    }

    public GlobalPosition hire(EmployeeId employee, String number, String name, DepartmentId department) {
        return feed.append(id, List.of(hired(employee, number, name, department)));
    }

    /** A hire that is yet to be stored. */
    public Happened hired(EmployeeId employee, String number, String name, DepartmentId department) {
        var event = new EmployeeHired(
                employee,
                new EmployeeNumber(number),
                new PersonName(name),
                new EmailAddress(number + "@example.com"),
                null,
                department,
                "engineer",
                LocalDate.of(2026, 1, 2));
        return new Happened(StreamIds.employee(employee), List.of(event));
    }

    /** From the beginning of the year on. */
    public GlobalPosition lead(DepartmentId department, EmployeeId head) {
        return feed.append(
                id,
                StreamIds.organisation(id),
                new DepartmentHeadChanged(department, ChangeId.next(), head, LocalDate.of(2026, 1, 2)));
    }

    /** Below the root, from the beginning of the year on. */
    public DepartmentId found(DepartmentId parent, String name) {
        var department = DepartmentId.next();
        feed.append(
                id,
                StreamIds.organisation(id),
                new DepartmentCreated(department, parent, name, name, LocalDate.of(2026, 1, 2)));
        return department;
    }

    /** Something that happens to an employee. */
    public GlobalPosition happen(EmployeeEvent event) {
        return feed.append(id, StreamIds.employee(event.employeeId()), event);
    }

    /** Something that payroll reads. */
    public GlobalPosition happen(PayEvent... events) {
        return feed.append(id, StreamIds.pay(events[0].employeeId()), events);
    }

    /** Something that happens to a work date. */
    public GlobalPosition happen(AttendanceEvent event) {
        return feed.append(id, StreamIds.attendance(event.employeeId(), event.workDate()), event);
    }

    public GlobalPosition checkIn(EmployeeId employee, LocalDate date, String time) {
        return feed.append(id, List.of(checkedIn(employee, date, time)));
    }

    /** A check-in that is yet to be stored. */
    public Happened checkedIn(EmployeeId employee, LocalDate date, String time) {
        var punch = punch(date, time);
        var shift = WorkSchedule.STANDARD.shiftOn(date, SEOUL);
        var late = ChronoUnit.MINUTES.between(shift.startsAt(), punch.at());
        var event = new CheckedIn(employee, date, punch, shift, late > 10 ? (int) late : 0);
        return new Happened(StreamIds.attendance(employee, date), List.of(event));
    }

    public GlobalPosition checkOut(EmployeeId employee, LocalDate date, String time, int recognisedMinutes) {
        return feed.append(id, List.of(checkedOut(employee, date, time, recognisedMinutes)));
    }

    /** A check-out that is yet to be stored. */
    public Happened checkedOut(EmployeeId employee, LocalDate date, String time, int recognisedMinutes) {
        var event = new CheckedOut(employee, date, punch(date, time), recognisedMinutes, 0, 0);
        return new Happened(StreamIds.attendance(employee, date), List.of(event));
    }

    private static Punch punch(LocalDate date, String time) {
        var at = date.atTime(LocalTime.parse(time)).atZone(SEOUL).toInstant();
        return new Punch(at, ZoneOffset.ofHours(9), PunchSource.KIOSK);
    }
}
