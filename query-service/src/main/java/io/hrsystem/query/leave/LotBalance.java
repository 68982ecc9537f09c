package io.hrsystem.query.leave;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.hrsystem.contract.leave.LotKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a lot stands on a day.
 *
 * @param id null if it is only expected
 */
record LotBalance(
        @Nullable String id,
        LotKind kind,
        LocalDate grantedOn,
        LocalDate expiresOn,
        int grantedMinutes,
        int adjustedMinutes,
        int usedMinutes,
        int paidOutMinutes,
        int expiredMinutes,
        int remainingMinutes,
        LotState state,
        boolean lapsedAfterCancellation,
        int payoutDueMinutes) {

    /**
     * What is left after its last valid day has lapsed, whether or not that was recorded yet.
     *
     * @param lines of this lot, as far as they were known
     * @param until the day up to which it may have lapsed: not behind the end of the employment
     * @param promoted whether its employee was asked to use it as the law says
     */
    static LotBalance of(
            Lot lot, List<LedgerLine> lines, LocalDate day, LocalDate until, ZoneId zone, boolean promoted) {
        var sums = lines.stream()
                .filter(it -> !it.on().isAfter(day))
                .collect(groupingBy(LedgerLine::kind, summingInt(LedgerLine::minutes)));
        var left = sum(sums, LedgerKind.values());
        var lapsed = lot.expiresOn().isBefore(until);
        var used = -sum(sums, LedgerKind.USED, LedgerKind.RESTORED);
        var paidOut = -sum(sums, LedgerKind.PAID_OUT);
        var expired = (lapsed ? left : 0) - sum(sums, LedgerKind.EXPIRED, LedgerKind.EXPIRY_REVERSED);
        var remaining = lapsed ? 0 : left;
        return new LotBalance(
                lot.id(),
                lot.kind(),
                lot.grantedOn(),
                lot.expiresOn(),
                sum(sums, LedgerKind.GRANTED),
                sum(sums, LedgerKind.ADJUSTED),
                used,
                paidOut,
                expired,
                remaining,
                state(remaining, paidOut, expired),
                expired > 0 && lines.stream().anyMatch(it -> cameBackTooLate(it, lot, zone)),
                promoted || lot.kind() == LotKind.BY_HAND ? 0 : expired);
    }

    /** @param until the day up to which it may lapse */
    static LotBalance expected(ExpectedGrant grant, LocalDate until) {
        var lapsed = grant.expiresOn().isBefore(until);
        return new LotBalance(
                null,
                grant.kind(),
                grant.on(),
                grant.expiresOn(),
                grant.minutes(),
                0,
                0,
                0,
                lapsed ? grant.minutes() : 0,
                lapsed ? 0 : grant.minutes(),
                LotState.EXPECTED,
                false,
                0);
    }

    private static LotState state(int remaining, int paidOut, int expired) {
        if (remaining > 0) return LotState.OPEN;
        if (paidOut > 0) return LotState.PAID_OUT;
        return expired > 0 ? LotState.EXPIRED : LotState.USED;
    }

    private static boolean cameBackTooLate(LedgerLine line, Lot lot, ZoneId zone) {
        return line.kind() == LedgerKind.RESTORED
                && LocalDate.ofInstant(line.recordedAt(), zone).isAfter(lot.expiresOn());
    }

    private static int sum(Map<LedgerKind, Integer> sums, LedgerKind... kinds) {
        var sum = 0;
        for (var kind : kinds) sum += sums.getOrDefault(kind, 0);
        return sum;
    }
}
