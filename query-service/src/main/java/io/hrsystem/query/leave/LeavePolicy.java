package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.Entitlement;
import io.hrsystem.contract.leave.LeaveRounding;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.time.LocalDate;
import java.time.MonthDay;

/** How leave is granted from a day on. */
record LeavePolicy(
        LocalDate effectiveFrom,
        LeaveBasis basis,
        MonthDay fiscalYearStart,
        LeaveRounding rounding,
        boolean applyBelowFive) {

    static LeavePolicy of(LotRepository.Policy row) {
        return new LeavePolicy(
                row.getEffectiveFrom(),
                LeaveBasis.valueOf(row.getBasis()),
                MonthDay.parse(row.getFiscalYearStart()),
                LeaveRounding.valueOf(row.getRounding()),
                row.getApplyBelowFive());
    }

    /** Of a company that has said nothing. */
    static LeavePolicy usual(LocalDate registered) {
        return new LeavePolicy(registered, LeaveBasis.HIRE_DATE, MonthDay.of(1, 1), LeaveRounding.CEIL_0_01, false);
    }

    LeavePolicy byHireDate() {
        return new LeavePolicy(effectiveFrom, LeaveBasis.HIRE_DATE, fiscalYearStart, rounding, applyBelowFive);
    }

    /** A fiscal year counts from its first day on; until then years go on as before. */
    LocalDate countsFrom() {
        return basis == LeaveBasis.HIRE_DATE
                ? effectiveFrom
                : Entitlement.nextStart(effectiveFrom.minusDays(1), fiscalYearStart);
    }
}
