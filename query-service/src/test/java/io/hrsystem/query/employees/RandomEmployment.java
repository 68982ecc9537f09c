package io.hrsystem.query.employees;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeEvent.DetailsChanged;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeCancelled;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeChangeWithdrawn;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeePromoted;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTransferred;
import io.hrsystem.contract.employees.EmployeeEvent.LeaveOfAbsenceStarted;
import io.hrsystem.contract.employees.EmployeeEvent.ReturnedFromLeave;
import io.hrsystem.contract.employees.EmployeeEvent.WorkScheduleAssigned;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever may happen to an employment within some months, in any order, on few days, so that much happens on one. */
final class RandomEmployment {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    static final int DAYS = 60;

    private final Random random;
    private final EmployeeId id = EmployeeId.next();
    private final List<ChangeId> changes = new ArrayList<>();
    private int number;

    RandomEmployment(Random random) {
        this.random = random;
    }

    EmployeeId id() {
        return id;
    }

    /** The first is the hire. */
    List<EmployeeEvent> events(int count) {
        var events = new ArrayList<EmployeeEvent>();
        changes.add(ChangeId.ofBeginning(id.value()));
        events.add(new EmployeeHired(
                id,
                new EmployeeNumber("1"),
                new PersonName("name"),
                new EmailAddress("a@example.com"),
                null,
                new DepartmentId("d0"),
                "p0",
                day()));
        while (events.size() < count) events.add(next());
        return events;
    }

    private EmployeeEvent next() {
        var text = "" + ++number;
        if (random.nextInt(4) == 0) {
            // hires are taken back seldom: nothing is known any more after that
            var any = changes.get(random.nextInt(10) == 0 ? 0 : random.nextInt(changes.size()));
            return random.nextBoolean()
                    ? new EmployeeChangeCancelled(id, any, null)
                    : new EmployeeChangeWithdrawn(id, any, null);
        }
        var change = ChangeId.next();
        changes.add(change);
        return switch (random.nextInt(9)) {
            case 0, 1 -> new EmployeeTransferred(id, change, new DepartmentId("d" + text), day(), null);
            case 2 -> new EmployeePromoted(id, change, "p" + text, day(), null);
            case 3 -> new DetailsChanged(id, change, new PersonName("name" + text), null, null, day(), null);
            case 4 -> new DetailsChanged(id, change, null, new EmailAddress("b@example.com"), null, day(), null);
            case 5 ->
                new WorkScheduleAssigned(
                        id, change, random.nextBoolean() ? null : new WorkScheduleId("s" + text), day(), null);
            case 6 -> {
                var from = day();
                var to = random.nextBoolean() ? null : from.plusDays(random.nextInt(15));
                yield new LeaveOfAbsenceStarted(id, change, AbsenceKind.UNPAID, from, to, null);
            }
            case 7 -> new ReturnedFromLeave(id, change, day(), null);
            default -> new EmployeeTerminated(id, change, day(), TerminationReason.OTHER);
        };
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }
}
