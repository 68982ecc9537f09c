package io.hrsystem.query.testing;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Feed.Happened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Working days of many people, the same for the same seed. */
public record Days(Feed feed, List<TenantId> tenants, int employees) {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

    /** Everybody comes, some go and come back, most go home; one transaction for each tenant and half day. */
    public GlobalPosition happen(int firstDay, int days, long seed) {
        var random = new Random(seed);
        var last = GlobalPosition.ORIGIN;
        for (var day = firstDay; day < firstDay + days; day++) {
            var date = START.plusDays(day);
            for (var tenant : tenants) last = feed.append(tenant, morning(tenant, date, random));
            for (var tenant : tenants) last = feed.append(tenant, evening(tenant, date, random));
        }
        return last;
    }

    private List<Happened> morning(TenantId tenant, LocalDate date, Random random) {
        return all(tenant, date, employee -> {
            var shift = WorkSchedule.STANDARD.shiftOn(date, SEOUL);
            var late = random.nextInt(30);
            var at = shift.startsAt().plusSeconds(60L * late);
            return List.of(new CheckedIn(employee, date, punch(at), shift, late > 10 ? late : 0));
        });
    }

    private List<Happened> evening(TenantId tenant, LocalDate date, Random random) {
        return all(tenant, date, employee -> {
            var shift = WorkSchedule.STANDARD.shiftOn(date, SEOUL);
            var out = new CheckedOut(employee, date, punch(shift.endsAt()), 400 + random.nextInt(80), 0, 0);
            return switch (random.nextInt(10)) {
                case 0 -> List.of();
                case 1 ->
                    Stream.<DomainEvent>of(out, new CheckedIn(employee, date, punch(shift.endsAt()), shift, 0))
                            .toList();
                case 2 -> List.of(out, Closings.worked(employee, date, 480, random.nextInt(120), 0));
                case 3 -> List.of(new DayClosingDeferred(employee, date, shift.endsAt()), out);
                default -> List.of(out);
            };
        });
    }

    private List<Happened> all(TenantId tenant, LocalDate date, Function<EmployeeId, List<DomainEvent>> day) {
        var happened = new ArrayList<Happened>();
        for (var number = 0; number < employees; number++) {
            var employee = new EmployeeId("employee-%s-%05d".formatted(tenant.value(), number));
            happened.add(new Happened(StreamIds.attendance(employee, date), day.apply(employee)));
        }
        return happened;
    }

    private static Punch punch(Instant at) {
        return new Punch(at, SEOUL, PunchSource.TERMINAL);
    }
}
