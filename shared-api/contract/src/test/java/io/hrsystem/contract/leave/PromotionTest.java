package io.hrsystem.contract.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromotionTest {
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @Test
    void BAL_09_sixMonthsBeforeItLapsesAndTwoMonthsBefore() {
        var windows = Promotion.of(LotKind.YEARLY, LocalDate.of(2026, 1, 1), END);
        assertThat(windows.noticeFrom()).isEqualTo("2026-07-01");
        assertThat(windows.noticeTo()).isEqualTo("2026-07-10");
        assertThat(windows.designationTo()).isEqualTo("2026-10-31");
        var notice = LocalDate.of(2026, 7, 10);
        var designation = LocalDate.of(2026, 10, 31);
        assertThat(windows.isPayoutDue(notice, null, designation)).isFalse();
        assertThat(windows.isPayoutDue(notice, null, null)).isTrue();
        assertThat(windows.isPayoutDue(null, null, designation)).isTrue();
        assertThat(windows.isPayoutDue(notice, notice.plusDays(5), null)).isFalse();
        assertThat(windows.isPayoutDue(notice.plusDays(1), null, designation)).isTrue();
        assertThat(windows.isPayoutDue(notice, null, designation.plusDays(1))).isTrue();
    }

    @Test
    void BAL_10_theFirstYearHasItsOwnTimesAndDaysThatAriseLateYetOthers() {
        var early = Promotion.of(LotKind.MONTHLY, LocalDate.of(2026, 9, 1), END);
        assertThat(early.noticeFrom()).isEqualTo("2026-10-01");
        assertThat(early.noticeTo()).isEqualTo("2026-10-10");
        assertThat(early.designationTo()).isEqualTo("2026-11-30");
        var late = Promotion.of(LotKind.MONTHLY, LocalDate.of(2026, 11, 1), END);
        assertThat(late.noticeFrom()).isEqualTo("2026-12-01");
        assertThat(late.noticeTo()).isEqualTo("2026-12-05");
        assertThat(late.designationTo()).isEqualTo("2026-12-21");
    }
}
