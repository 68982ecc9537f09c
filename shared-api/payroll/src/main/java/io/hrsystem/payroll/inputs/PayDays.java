package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.SettingsPart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a company pays which month. A month has one pay day: the first day on which the settings of that day say so,
 * clamped to the month's end; its last day, if the pay day was moved over itself. Which month is paid is what the
 * settings of the pay day say.
 */
public final class PayDays {
    private final Function<LocalDate, SettingsPart> inForce;

    /** @param inForce what holds on a day; what is null in it is as {@link SettingsPart#DEFAULTS} say */
    public PayDays(Function<LocalDate, SettingsPart> inForce) {
        this.inForce = inForce;
    }

    /**
     * On which a month is paid: in the same month or in the next one. Where PREVIOUS became SAME in between no pay day of
     * its own is left: it is that of the next month, too.
     */
    public LocalDate dateOf(YearMonth month) {
        var inIt = payDay(month);
        return paysSameMonth(inIt) ? inIt : payDay(month.plusMonths(1));
    }

    /** The month that is paid on a day; empty if the day is no pay day. */
    public Optional<YearMonth> monthPaidOn(LocalDate day) {
        var month = YearMonth.from(day);
        if (!payDay(month).equals(day)) return Optional.empty();
        return Optional.of(paysSameMonth(day) ? month : month.minusMonths(1));
    }

    private boolean paysSameMonth(LocalDate payDay) {
        return inForce.apply(payDay).payMonthInForce() == PayMonth.SAME;
    }

    private LocalDate payDay(YearMonth month) {
        for (var day = month.atDay(1); day.isBefore(month.atEndOfMonth()); day = day.plusDays(1))
            if (inForce.apply(day).payDayInForce() == day.getDayOfMonth()) return day;
        return month.atEndOfMonth();
    }
}
