package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.CompanyCalendar;
import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.PublicHolidays;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.tenants.CompanySize;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all payslips of a company's month share, as it is known at a position. Immutable. */
public final class CompanyInputs {
    private final TenantId tenant;
    private final YearMonth month;
    private final GlobalPosition until;
    private final CompanyTerms terms;
    private final Map<PayrollRunId, GlobalPosition> finalised;
    private final @Nullable LocalDate lastClosedDay;

    /** @param finalised runs, and where they were */
    CompanyInputs(
            TenantId tenant,
            YearMonth month,
            GlobalPosition until,
            CompanyTerms terms,
            Map<PayrollRunId, GlobalPosition> finalised,
            @Nullable LocalDate lastClosedDay) {
        this.tenant = tenant;
        this.month = month;
        this.until = until;
        this.terms = terms;
        this.finalised = Map.copyOf(finalised);
        this.lastClosedDay = lastClosedDay;
    }

    public TenantId tenant() {
        return tenant;
    }

    public YearMonth month() {
        return month;
    }

    /** The last event that counts. */
    public GlobalPosition until() {
        return until;
    }

    public PayDays payDays() {
        return new PayDays(terms::settingsOn);
    }

    /** On which this month is paid; the rules of that day hold. */
    public LocalDate payDate() {
        return payDays().dateOf(month);
    }

    /** The last day of the month that was closed for anybody; null if none was. */
    public @Nullable LocalDate lastClosedDay() {
        return lastClosedDay;
    }

    /** The last closed day, or the day before the month if none of it is closed. */
    public LocalDate attendanceCutoff() {
        return lastClosedDay == null ? month.atDay(1).minusDays(1) : lastClosedDay;
    }

    /** As it is at the end of the month. */
    public Proration proration() {
        return terms.settingsOn(month.atEndOfMonth()).prorationInForce();
    }

    /** Whether the company owes premiums: five employees or more, as its settings say at the end of the month. */
    public boolean premiums() {
        return terms.settingsOn(month.atEndOfMonth()).companySizeInForce() == CompanySize.AT_LEAST_FIVE;
    }

    /** Whether the regular run of this month is finalised. */
    public boolean isFinalised() {
        return finalised.containsKey(PayrollRunId.regular(tenant, month));
    }

    Map<PayrollRunId, GlobalPosition> finalised() {
        return finalised;
    }

    /** Days whose attendance counts: those of the month, and of the week that it begins in. */
    List<LocalDate> days() {
        return firstDay().datesUntil(end()).toList();
    }

    LocalDate firstDay() {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first day after the month. */
    LocalDate end() {
        return month.plusMonths(1).atDay(1);
    }

    /** @param schedule null for the default one */
    WorkWeek week(@Nullable WorkScheduleId schedule, LocalDate day) {
        return terms.week(schedule == null ? WorkScheduleId.defaultOf(tenant) : schedule, day);
    }

    DayKind kindOf(LocalDate day, WorkWeek week) {
        return new CompanyCalendar(day, terms.isDayOff(day), isPublicHoliday(day)).kindOf(week);
    }

    /** Whether who is paid by the hour is paid for a day without work. */
    boolean isPaidHoliday(LocalDate day) {
        return isPublicHoliday(day) || terms.isPaidDayOff(day);
    }

    private boolean isPublicHoliday(LocalDate day) {
        return premiums() && PublicHolidays.shipped().nameOn(day).isPresent();
    }
}
