package io.hrsystem.command.employees;

import io.hrsystem.command.employees.ChangeEmployment.StartLeaveOfAbsence;
import io.hrsystem.command.employees.Employment.Absence;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.EmployeeEvent.Hired;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may happen to an employment; each refuses. */
record EmploymentRules(Employment employment) {
    /** Returns the day, if the employment has it. */
    LocalDate dayOfChange(LocalDate day) {
        return dayOfChange(day, "effectiveOn");
    }

    /** Returns by which change this leave is there already; null if it is not. */
    @Nullable
    ChangeId leave(StartLeaveOfAbsence command) {
        var from = dayOfChange(command.from(), "from");
        var to = command.to();
        if (to != null && to.isBefore(from))
            throw Refusal.of(RefusalCode.LEAVE_ENDS_BEFORE_ITS_START).about("to");
        var running = employment.absenceOn(from);
        if (running != null) {
            var since = employment.attendanceOn(from);
            if (!since.on().equals(from)) throw Refusal.of(RefusalCode.ALREADY_ON_LEAVE);
            if (running.equals(new Absence(command.kind(), to))) return since.id();
        }
        requireOverBeforeTheNext(from, to);
        return null;
    }

    /** One that lies beyond the last day does not count. */
    private void requireOverBeforeTheNext(LocalDate from, @Nullable LocalDate to) {
        var next = employment.absentNextAfter(from);
        if (next == null || to != null && to.isBefore(next)) return;
        var last = employment.lastDay();
        if (last == null || !next.isAfter(last)) throw Refusal.of(RefusalCode.ALREADY_ON_LEAVE);
    }

    /** Returns by which change somebody is back already; null if they are away on that day. */
    @Nullable
    ChangeId returning(LocalDate asked) {
        var day = dayOfChange(asked);
        if (employment.absenceOn(day) != null) return null;
        if (employment.absenceOn(day.minusDays(1)) != null)
            return employment.attendanceOn(day).id();
        throw Refusal.of(RefusalCode.NOT_ON_LEAVE);
    }

    void end(LocalDate lastDay) {
        var hired = hired();
        if (employment.lastDay() != null) throw Refusal.of(RefusalCode.ALREADY_TERMINATED);
        if (lastDay.isBefore(hired.hiredOn()))
            throw Refusal.of(RefusalCode.LAST_DAY_BEFORE_FIRST).about("lastDay");
    }

    /** A day that has begun counts as come. */
    void cancel(ChangeId change, LocalDate today) {
        if (!dayOf(change).isAfter(today)) throw Refusal.of(RefusalCode.ALREADY_EFFECTIVE);
    }

    void withdraw(ChangeId change) {
        dayOf(change);
        if (change.equals(hired().change()) && employment.hasChanged()) throw Refusal.of(RefusalCode.IN_USE);
    }

    /** @throws Refusal NOT_FOUND if it has never been */
    Hired hired() {
        var hired = employment.hired();
        if (hired == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        return hired;
    }

    private LocalDate dayOf(ChangeId change) {
        hired();
        var day = employment.dayOf(change);
        if (day == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        return day;
    }

    private LocalDate dayOfChange(LocalDate day, String field) {
        if (day.isBefore(hired().hiredOn()))
            throw Refusal.of(RefusalCode.BEFORE_EMPLOYMENT).about(field);
        var last = employment.lastDay();
        if (last != null && day.isAfter(last))
            throw Refusal.of(RefusalCode.CHANGE_AFTER_EMPLOYMENT).about(field);
        return day;
    }
}
