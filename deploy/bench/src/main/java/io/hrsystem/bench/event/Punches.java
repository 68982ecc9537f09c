package io.hrsystem.bench.event;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.messages.MetadataKeys;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One real event, about 300 bytes of JSON with 200 of metadata, of twenty companies in turn. */
public final class Punches {
    public static final LocalDate DATE = LocalDate.of(2026, 3, 4);
    public static final List<TenantId> TENANTS =
            IntStream.range(0, 20).mapToObj(Punches::tenant).toList();

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private Punches() {}

    public static TenantId tenantOf(int number) {
        return TENANTS.get(number % TENANTS.size());
    }

    /** Whose stream had been filled under this number; SQL makes the same one. */
    public static EmployeeId employee(int number) {
        return new EmployeeId("00000000-0000-7000-8000-%012x".formatted(number));
    }

    public static CheckedIn checkIn(EmployeeId employee, LocalDate date) {
        var shift = WorkSchedule.STANDARD.shiftOn(date, SEOUL);
        var offset = SEOUL.getRules().getOffset(shift.startsAt());
        return new CheckedIn(employee, date, new Punch(shift.startsAt(), offset, PunchSource.KIOSK), shift, 0);
    }

    public static String stream(EmployeeId employee) {
        return StreamIds.attendance(employee, DATE);
    }

    /** As a request stamps it. */
    public static Map<String, String> metadata(TenantId tenant) {
        return Map.of(
                MetadataKeys.TENANT,
                tenant.value(),
                MetadataKeys.ACTOR,
                "time-clock",
                MetadataKeys.ROLES,
                "KIOSK",
                MetadataKeys.CORRELATION,
                Ids.next());
    }

    private static TenantId tenant(int number) {
        return new TenantId("00000000-0000-7000-8000-1%011x".formatted(number));
    }
}
