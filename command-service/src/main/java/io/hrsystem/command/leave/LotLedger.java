package io.hrsystem.command.leave;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LeaveEvent.LotExpiryReversed;
import io.hrsystem.contract.leave.LeaveEvent.LotPaidOut;
import io.hrsystem.contract.leave.LeaveLot;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotUse;
import io.hrsystem.contract.leave.LotUses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lots of one employee as they stand, and what was granted already. */
final class LotLedger {
    private record Accrued(String rule, LocalDate on) {}

    private final Map<LotId, LeaveLot> lots = new LinkedHashMap<>();
    private final Set<Accrued> accrued = new HashSet<>();
    private @Nullable LocalDate paidOutOn;

    void granted(LeaveGranted it) {
        accrued.add(new Accrued(it.rule(), it.accruedOn()));
        lots.put(it.lotId(), new LeaveLot(it.lotId(), it.kind(), it.grantedOn(), it.expiresOn(), it.minutes(), 0));
    }

    void used(List<LotUse> uses) {
        uses.forEach(it -> change(it.lotId(), lot -> lot.changedBy(-it.minutes())));
    }

    void restored(List<LotUse> uses) {
        uses.forEach(it -> change(it.lotId(), lot -> lot.changedBy(it.minutes())));
    }

    void paidOut(LotPaidOut it) {
        change(it.lotId(), lot -> lot.changedBy(-it.minutes()));
        paidOutOn = it.on();
    }

    /** What is left on the last day; what is found after that was paid for is not among it. */
    List<LotPaidOut> payouts(LocalDate lastDay, EmployeeId employee) {
        if (lastDay.equals(paidOutOn)) return List.of();
        return lots.values().stream()
                .filter(it -> it.remaining() > 0 && it.validOn(lastDay))
                .map(it -> new LotPaidOut(employee, it.lotId(), lastDay, it.remaining()))
                .toList();
    }

    /** What has lapsed before it was known that the employment had ended by then. */
    List<LotExpiryReversed> reversedBehind(LocalDate lastDay, EmployeeId employee) {
        return lots.values().stream()
                .filter(it -> it.expired() > 0 && !it.expiresOn().isBefore(lastDay))
                .map(it -> new LotExpiryReversed(employee, it.lotId(), lapsedOn(it.lotId()), it.expired()))
                .toList();
    }

    /** Days on which something may have to be done. */
    List<LocalDate> days() {
        return lots.values().stream()
                .flatMap(it -> Stream.concat(Promotions.days(it), Stream.of(lapsedOn(it.lotId()))))
                .toList();
    }

    LocalDate lapsedOn(LotId id) {
        return lot(id).expiresOn().plusDays(1);
    }

    void change(LotId id, UnaryOperator<LeaveLot> how) {
        lots.put(id, how.apply(lot(id)));
    }

    LeaveLot lot(LotId id) {
        return Objects.requireNonNull(lots.get(id));
    }

    Collection<LeaveLot> lots() {
        return lots.values();
    }

    boolean isGranted(String rule, LocalDate accruedOn) {
        return accrued.contains(new Accrued(rule, accruedOn));
    }

    /** What these days are taken from, one after the other; empty if there is not enough. */
    Optional<List<LotUse>> uses(List<LeaveDay> days) {
        var left = new LinkedHashMap<>(lots);
        var uses = new ArrayList<LotUse>();
        for (var day : days) {
            var ofDay = LotUses.of(List.copyOf(left.values()), day.date(), day.minutes());
            if (ofDay.isEmpty()) return Optional.empty();
            for (var use : ofDay.get()) {
                uses.add(use);
                left.computeIfPresent(use.lotId(), (_, lot) -> lot.changedBy(-use.minutes()));
            }
        }
        return Optional.of(uses);
    }

    /** What has lapsed of a lot and is taken all the same: its expiry is taken back first. */
    int reversed(LotId id, List<LotUse> uses) {
        var taken = uses.stream()
                .filter(it -> it.lotId().equals(id))
                .mapToInt(LotUse::minutes)
                .sum();
        return Math.max(0, taken - lot(id).remaining());
    }
}
