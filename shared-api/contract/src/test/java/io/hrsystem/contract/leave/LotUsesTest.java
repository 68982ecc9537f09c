package io.hrsystem.contract.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotUsesTest {
    private static final int DAY = 480;
    private static final LotId CARRY = LotId.next();
    private static final LotId NEW = LotId.next();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LeaveLot FRESH =
            new LeaveLot(NEW, LotKind.YEARLY, START, LocalDate.of(2026, 12, 31), 15 * DAY, 0);

    @Test
    void whatLapsesFirstIsTakenFirst() {
        var day = LocalDate.of(2026, 2, 10);
        assertThat(LotUses.of(List.of(FRESH, carry(3 * DAY, 0)), day, 5 * DAY))
                .contains(List.of(new LotUse(CARRY, day, 3 * DAY), new LotUse(NEW, day, 2 * DAY)));
    }

    @Test
    void backDatedLeaveTakesWhatHasLapsedSince() {
        var day = LocalDate.of(2026, 3, 10);
        assertThat(LotUses.of(List.of(FRESH, carry(0, 2 * DAY)), day, 2 * DAY))
                .contains(List.of(new LotUse(CARRY, day, 2 * DAY)));
    }

    @Test
    void aLotIsValidToItsLastDay() {
        var lots = List.of(FRESH, carry(DAY, 0));
        var last = LocalDate.of(2026, 3, 31);
        assertThat(LotUses.of(lots, last, DAY)).contains(List.of(new LotUse(CARRY, last, DAY)));
        var after = last.plusDays(1);
        assertThat(LotUses.of(lots, after, DAY)).contains(List.of(new LotUse(NEW, after, DAY)));
    }

    @Test
    void notMoreThanThereIs() {
        assertThat(LotUses.of(List.of(FRESH), START, 15 * DAY + 1)).isEmpty();
        assertThat(LotUses.of(List.of(FRESH), START.minusDays(1), 1)).isEmpty();
    }

    private static LeaveLot carry(int remaining, int expired) {
        return new LeaveLot(CARRY, LotKind.OPENING, START, LocalDate.of(2026, 3, 31), remaining, expired);
    }
}
