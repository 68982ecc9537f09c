package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.SettingsPart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a company pays which month. Each month has one pay day: by the settings that hold on the first of it, so that a
 * change in the middle of a month neither skips a pay day nor makes a second one.
 */
public final class PayDays {
    private final Function<LocalDate, SettingsPart> inForce;

    /** @param inForce what holds on a day; what is null in it is as {@link SettingsPart#DEFAULTS} say */
    public PayDays(Function<LocalDate, SettingsPart> inForce) {
        this.inForce = inForce;
    }

    /**
     * On which a month is paid: in the same month or in the next one. Where the rule changed from PREVIOUS to SAME in
     * between no pay day of its own would be left: it is paid in the next month, too.
     */
    public LocalDate dateOf(YearMonth month) {
        var isPaidInIt = settings(month).payMonthInForce() == PayMonth.SAME;
        return payDay(isPaidInIt ? month : month.plusMonths(1));
    }

    /** The month that is paid on a day; empty if the day is no pay day. */
    public Optional<YearMonth> monthPaidOn(LocalDate day) {
        var month = YearMonth.from(day);
        if (!payDay(month).equals(day)) return Optional.empty();
        return Optional.of(settings(month).payMonthInForce() == PayMonth.SAME ? month : month.minusMonths(1));
    }

    private LocalDate payDay(YearMonth month) {
        return month.atDay(Math.min(settings(month).payDayInForce(), month.lengthOfMonth()));
    }

    private SettingsPart settings(YearMonth month) {
        return inForce.apply(month.atDay(1));
    }
}
