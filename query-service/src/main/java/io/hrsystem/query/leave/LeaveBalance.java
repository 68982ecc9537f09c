package io.hrsystem.query.leave;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is of somebody's leave on a day, as far as it was known at a moment. */
record LeaveBalance(
        List<LotBalance> lots,
        int plannedMinutes,
        int requestedMinutes,
        @Nullable ExpectedGrant next) {

    public int minutes() {
        return lots.stream().mapToInt(LotBalance::remainingMinutes).sum();
    }

    public BigDecimal days() {
        return LeaveDays.of(minutes());
    }

    public int expiredMinutes() {
        return lots.stream().mapToInt(LotBalance::expiredMinutes).sum();
    }
}
