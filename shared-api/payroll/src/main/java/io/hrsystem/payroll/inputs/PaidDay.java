package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.Fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Minutes of a day as pay counts them.
 *
 * @param scheduled without breaks; 0 on a holiday
 * @param recognised worked within the schedule, up to eight hours
 * @param leave paid
 * @param absence of a day on which nobody came, without leave
 * @param earlyLeave scheduled after the last stay and between stays, and hours of unpaid leave
 * @param paidHoliday what the day would have been scheduled for, if it is a holiday that is paid
 * @param isWorked whether somebody was there, as far as is known
 */
record PaidDay(
        LocalDate day,
        int scheduled,
        int recognised,
        int leave,
        int absence,
        int late,
        int earlyLeave,
        int overtime,
        int night,
        int holiday,
        int paidHoliday,
        boolean isWorked,
        List<String> causes) {
    /** The law's hours of a day; what is longer is overtime. */
    static final int DAY = 480;

    /**
     * Of a day without an end nothing is deducted before somebody has corrected it: its schedule counts as worked.
     *
     * @param unpaid minutes of leave that is not paid
     * @param holiday scheduled minutes of a paid holiday, else 0
     */
    static PaidDay of(DayClosed closed, int unpaid, int holiday, List<String> causes) {
        var minutes = closed.minutes();
        var paidLeave = Math.max(0, minutes.leave() - unpaid);
        var isOpen = closed.status() == DayStatus.INCOMPLETE;
        var isAbsent = closed.status() == DayStatus.ABSENT;
        var due = Math.max(0, closed.scheduledMinutes() - minutes.leave());
        var recognised = isOpen ? Math.min(DAY, due) : minutes.recognised();
        var isCounted = !isOpen && !isAbsent;
        return new PaidDay(
                closed.workDate(),
                closed.scheduledMinutes(),
                recognised,
                paidLeave,
                isAbsent ? minutes.absent() : 0,
                isCounted ? minutes.late() : 0,
                (isCounted ? minutes.earlyLeave() + minutes.gap() : 0) + Math.min(unpaid, minutes.leave()),
                minutes.overtime(),
                minutes.night(),
                minutes.holiday(),
                holiday,
                isOpen || minutes.recognised() + minutes.overtime() + minutes.holiday() > 0,
                causes);
    }

    /**
     * Of a day that nobody has closed: as it is scheduled.
     *
     * @param night those of its minutes that are at night
     */
    static PaidDay scheduled(LocalDate day, int minutes, int night, int unpaid, int holiday, List<String> causes) {
        var worked = Math.max(0, minutes - unpaid);
        return new PaidDay(
                day,
                minutes,
                Math.min(DAY, worked),
                0,
                0,
                0,
                Math.min(unpaid, minutes),
                Math.max(0, worked - DAY),
                Math.min(night, worked),
                0,
                holiday,
                worked > 0,
                causes);
    }

    /** Of a whole day of unpaid leave: the month's pay is without it. */
    static PaidDay unpaid(LocalDate day, int minutes) {
        return new PaidDay(day, minutes, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, List.of());
    }

    /** Those that are not zero; which of them count hangs on how somebody is paid. */
    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        add(facts, Kind.WORK, recognised + leave);
        add(facts, Kind.ABSENCE, absence);
        add(facts, Kind.LATE, late);
        add(facts, Kind.EARLY_LEAVE, earlyLeave);
        add(facts, Kind.OVERTIME, overtime);
        add(facts, Kind.NIGHT, night);
        add(facts, Kind.HOLIDAY, holiday);
        add(facts, Kind.PUBLIC_HOLIDAY, paidHoliday);
        return facts;
    }

    private void add(List<Fact> facts, Kind kind, int minutes) {
        if (minutes > 0) facts.add(new Fact(kind, day, minutes, causes));
    }
}
