package io.hrsystem.query.tenants;

import io.hrsystem.contract.attendance.WorkWeek;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A work schedule as it is on one day. */
@Entity
@Immutable
@IdClass(NamedWorkSchedule.Key.class)
@Table(name = "schedule_change")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
class NamedWorkSchedule {
    record Key(String tenantId, String id) {}

    @Id
    private String tenantId;

    @Id
    @Column(name = "schedule_id")
    private String id;

    private String name;
    private String days;
    private int weeklyMinutes;
    private int graceMinutes;
    private LocalTime startOfDay;

    /** The same hours on each of its days. */
    record Hours(
            List<String> workingDays,
            LocalTime start,
            LocalTime end,
            LocalTime breakStart,
            LocalTime breakEnd,
            int graceMinutes,
            LocalTime startOfDay) {}

    /** Of days that differ the first one says when, with its first break; a break that ends when it starts is none. */
    Hours hours() {
        var week = days();
        var first = week.isEmpty()
                ? WorkDay.ofText(WorkDay.text(WorkWeek.STANDARD.days())).getFirst()
                : week.getFirst();
        var none = new WorkDay.Times(first.end(), first.end());
        var pause = first.breaks().isEmpty() ? none : first.breaks().getFirst();
        var on = week.stream().map(WorkDay::dayOfWeek).toList();
        return new Hours(on, first.start(), first.end(), pause.start(), pause.end(), graceMinutes, startOfDay);
    }

    String tenantId() {
        return tenantId;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<WorkDay> days() {
        return WorkDay.ofText(days);
    }

    /** The hours of that day, if there are any. */
    Optional<WorkDay> on(LocalDate day) {
        var name = day.getDayOfWeek().name();
        return days().stream().filter(it -> it.dayOfWeek().equals(name)).findFirst();
    }

    public int weeklyMinutes() {
        return weeklyMinutes;
    }

    public int graceMinutes() {
        return graceMinutes;
    }

    public LocalTime startOfDay() {
        return startOfDay;
    }

    public boolean isDefault() {
        return id.equals(tenantId);
    }
}
