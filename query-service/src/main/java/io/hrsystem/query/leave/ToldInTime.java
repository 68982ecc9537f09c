package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.Promotion;
import io.hrsystem.contract.leave.PromotionStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether an employee was asked to use a lot in the times that the law names, as it was known at a moment. */
record ToldInTime(List<LeavePromotion> promotions, Instant knownAt, ZoneId zone) {
    boolean of(Lot lot) {
        var windows = Promotion.of(lot.kind(), lot.grantedOn(), lot.expiresOn());
        return !windows.isPayoutDue(
                day(lot, PromotionStep.NOTICE, LeavePromotion::deliveredAt),
                day(lot, PromotionStep.NOTICE, LeavePromotion::answeredAt),
                day(lot, PromotionStep.DESIGNATION, LeavePromotion::deliveredAt));
    }

    private @Nullable LocalDate day(Lot lot, PromotionStep step, Function<LeavePromotion, @Nullable Instant> moment) {
        for (var each : promotions) {
            var at = moment.apply(each);
            if (each.lotId().equals(lot.id()) && each.step() == step && at != null && !at.isAfter(knownAt))
                return LocalDate.ofInstant(at, zone);
        }
        return null;
    }
}
