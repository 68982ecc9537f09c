package io.hrsystem.command.leave;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveEvent.LeavePromoted;
import io.hrsystem.contract.leave.LeaveLot;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.leave.Promotion;
import io.hrsystem.contract.leave.PromotionId;
import io.hrsystem.contract.leave.PromotionStep;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one employee was asked to use of their leave (LSA art. 61). */
final class Promotions {
    private final Map<PromotionId, LeavePromoted> promoted = new LinkedHashMap<>();
    private final Set<PromotionId> answered = new HashSet<>();
    private final Set<PromotionId> delivered = new HashSet<>();

    void promoted(LeavePromoted it) {
        promoted.put(it.promotionId(), it);
    }

    void answered(PromotionId id) {
        answered.add(id);
    }

    void delivered(PromotionId id) {
        delivered.add(id);
    }

    /** Whether it has not been delivered yet. */
    boolean isToDeliver(PromotionId id) {
        return promoted.containsKey(id) && !delivered.contains(id);
    }

    /** @throws Refusal if it is not known, or has an answer */
    LeavePromoted unanswered(PromotionId id) {
        var found = promoted.get(id);
        if (found == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        if (answered.contains(id)) throw Refusal.of(RefusalCode.PROMOTION_ANSWERED);
        return found;
    }

    /** The step that is to be taken for a lot on a day. */
    Optional<LeavePromoted> due(LeaveLot lot, LocalDate day, EmployeeId employee) {
        if (lot.remaining() <= 0 || lot.kind() == LotKind.BY_HAND) return Optional.empty();
        var windows = Promotion.of(lot.kind(), lot.grantedOn(), lot.expiresOn());
        var notice = of(lot.lotId(), PromotionStep.NOTICE);
        if (notice.isEmpty())
            return within(day, windows.noticeFrom(), windows.noticeTo())
                    ? Optional.of(step(lot, PromotionStep.NOTICE, windows.noticeFrom(), windows.noticeTo(), employee))
                    : Optional.empty();
        var isDue = !answered.contains(notice.get().promotionId())
                && of(lot.lotId(), PromotionStep.DESIGNATION).isEmpty()
                && within(day, windows.designationFrom(), windows.designationTo());
        return isDue
                ? Optional.of(step(
                        lot, PromotionStep.DESIGNATION, windows.designationFrom(), windows.designationTo(), employee))
                : Optional.empty();
    }

    /** The days on which a step of a lot may be due. */
    static Stream<LocalDate> days(LeaveLot lot) {
        if (lot.kind() == LotKind.BY_HAND) return Stream.empty();
        var windows = Promotion.of(lot.kind(), lot.grantedOn(), lot.expiresOn());
        return Stream.of(windows.noticeFrom(), windows.designationFrom());
    }

    private Optional<LeavePromoted> of(LotId lot, PromotionStep step) {
        return promoted.values().stream()
                .filter(it -> it.lotId().equals(lot) && it.step() == step)
                .findFirst();
    }

    private static LeavePromoted step(
            LeaveLot lot, PromotionStep step, LocalDate from, LocalDate to, EmployeeId employee) {
        return new LeavePromoted(
                employee, PromotionId.of(lot.lotId(), step), lot.lotId(), step, from, to, lot.remaining());
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
