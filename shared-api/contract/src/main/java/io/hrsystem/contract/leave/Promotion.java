package io.hrsystem.contract.leave;

import io.hrsystem.contract.leave.LeaveRules.Number;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an employer has to ask for leave to be used (LSA 61): whoever has been told in time, twice, is not paid for what
 * they leave.
 *
 * @param noticeFrom the first day on which the notice counts
 * @param noticeTo the last one
 * @param designationFrom from when on the employer names the days if the employee has not, whenever they were told
 * @param designationTo the last day for it
 */
public record Promotion(LocalDate noticeFrom, LocalDate noticeTo, LocalDate designationFrom, LocalDate designationTo) {
    /** Of a lot; days of the first year that arise after their notice have a later one. */
    public static Promotion of(LotKind kind, LocalDate accruedOn, LocalDate expiresOn) {
        var law = LeaveRules.on(accruedOn);
        var lapses = expiresOn.plusDays(1);
        if (kind != LotKind.MONTHLY)
            return within(
                    law,
                    lapses.minusMonths(law.of(Number.NOTICE_MONTHS)),
                    law.of(Number.NOTICE_DAYS),
                    lapses.minusMonths(law.of(Number.DESIGNATION_MONTHS)).minusDays(1));
        var notice = lapses.minusMonths(law.of(Number.FIRST_YEAR_NOTICE_MONTHS));
        if (!accruedOn.isAfter(notice))
            return within(
                    law,
                    notice,
                    law.of(Number.NOTICE_DAYS),
                    lapses.minusMonths(law.of(Number.FIRST_YEAR_DESIGNATION_MONTHS))
                            .minusDays(1));
        return within(
                law,
                lapses.minusMonths(law.of(Number.LATE_NOTICE_MONTHS)),
                law.of(Number.LATE_NOTICE_DAYS),
                expiresOn.minusDays(law.of(Number.LATE_DESIGNATION_DAYS)));
    }

    private static Promotion within(LeaveRules law, LocalDate from, int days, LocalDate designationTo) {
        var to = from.plusDays(days - 1L);
        return new Promotion(from, to, to.plusDays(law.of(Number.ANSWER_DAYS) + 1L), designationTo);
    }

    /**
     * Whether what has lapsed is paid.
     *
     * @param noticeOn when the notice was delivered; null if it was not
     * @param answeredOn when the employee named the days; null if they did not
     * @param designationOn when the days were delivered that the employer named instead; null if they were not
     */
    public boolean isPayoutDue(
            @Nullable LocalDate noticeOn, @Nullable LocalDate answeredOn, @Nullable LocalDate designationOn) {
        var told = isWithin(noticeOn, noticeFrom, noticeTo);
        var named = isWithin(designationOn, designationFrom, designationTo);
        return !(told && (answeredOn != null || named));
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
