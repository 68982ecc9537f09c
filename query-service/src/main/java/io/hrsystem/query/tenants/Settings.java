package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.LeaveBasis;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "tenant_settings")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class Settings {
    @Id
    private String tenantId;

    private String zone;
    private String language;
    private String theme;

    @Enumerated(EnumType.STRING)
    private LeaveBasis leaveBasis;

    private int payDay;
    private String workingDays;
    private LocalTime startsAt;
    private LocalTime endsAt;
    private LocalTime breakStartsAt;
    private LocalTime breakEndsAt;
    private int graceMinutes;
    private LocalTime startOfDay;
    private int clockDaysBack;
    private int personDaysBack;

    record Schedule(
            List<String> workingDays,
            LocalTime start,
            LocalTime end,
            LocalTime breakStart,
            LocalTime breakEnd,
            int graceMinutes,
            LocalTime startOfDay) {}

    public String tenantId() {
        return tenantId;
    }

    public String zone() {
        return zone;
    }

    public String language() {
        return language;
    }

    public String theme() {
        return theme;
    }

    public LeaveBasis leaveBasis() {
        return leaveBasis;
    }

    public int payDay() {
        return payDay;
    }

    public int clockDaysBack() {
        return clockDaysBack;
    }

    public int personDaysBack() {
        return personDaysBack;
    }

    public Schedule workSchedule() {
        var days = workingDays.isEmpty() ? List.<String>of() : List.of(workingDays.split(","));
        return new Schedule(days, startsAt, endsAt, breakStartsAt, breakEndsAt, graceMinutes, startOfDay);
    }
}
