package io.hrsystem.query.leave;

import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.contract.attendance.WorkingTimeRules.Number;
import io.hrsystem.query.leave.LotRepository.Employed;
import io.hrsystem.query.platform.graphql.api.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What there is of somebody's leave; in the transaction of a read. */
@Component
class Balances {
    private static final Comparator<LotBalance> FIRST_TO_LAPSE =
            Comparator.comparing(LotBalance::expiresOn).thenComparing(LotBalance::grantedOn);

    private final LotRepository lots;
    private final LedgerRepository ledger;
    private final LeaveRequestRepository requests;
    private final LeavePromotionRepository promotions;

    Balances(
            LotRepository lots,
            LedgerRepository ledger,
            LeaveRequestRepository requests,
            LeavePromotionRepository promotions) {
        this.lots = lots;
        this.ledger = ledger;
        this.requests = requests;
        this.promotions = promotions;
    }

    /**
     * Of a day as it was known at a moment: what is ahead of that moment is expected. Empty if nothing was known of them.
     *
     * @param today by the company's clock
     */
    Optional<LeaveBalance> on(String tenant, String employee, Moment moment, LocalDate today) {
        return lots.employed(tenant, employee, moment.asOf(), moment.knownAt())
                .map(it -> balance(tenant, employee, moment, today, it));
    }

    private LeaveBalance balance(String tenant, String employee, Moment moment, LocalDate today, Employed employed) {
        var day = moment.asOf();
        var lastDay = employed.getLastDay();
        var until = lastDay == null ? day : earlier(day, lastDay);
        var zone = ZoneId.of(lots.zone(tenant));
        var now = earlier(today, LocalDate.ofInstant(moment.knownAt(), zone));
        var lines = ledger.known(tenant, employee, moment.knownAt());
        var granted = lots.known(tenant, employee, moment.knownAt());
        var forecast = forecast(tenant, employed, now, policies(tenant, zone));
        var told = new ToldInTime(promotions.of(tenant, employee), moment.knownAt(), zone);
        var all = new ArrayList<LotBalance>();
        for (var lot : granted)
            if (!lot.grantedOn().isAfter(day))
                all.add(LotBalance.of(lot, linesOf(lot, lines), day, until, zone, told.of(lot)));
        for (var grant : forecast.between(now, day))
            if (granted.stream().noneMatch(grant::is)) all.add(LotBalance.expected(grant, until));
        all.sort(FIRST_TO_LAPSE);
        var planned = -lines.stream()
                .filter(it -> it.on().isAfter(day) && it.kind().isOfLeave())
                .mapToInt(LedgerLine::minutes)
                .sum();
        return new LeaveBalance(
                List.copyOf(all), planned, requests.open(tenant, employee, moment.knownAt()), forecast.next(day));
    }

    /**
     * What is left at the end of an employment, and has to be paid for: what was paid for on its last day is still in it.
     * Empty before that day.
     */
    Optional<LeaveSettlement> settlement(String tenant, String employee, Instant knownAt, LocalDate today) {
        return lots.employed(tenant, employee, today, knownAt).flatMap(it -> {
            var lastDay = it.getLastDay();
            return lastDay == null || lastDay.isAfter(today)
                    ? Optional.empty()
                    : Optional.of(settlement(tenant, employee, knownAt, lastDay, it));
        });
    }

    private LeaveSettlement settlement(
            String tenant, String employee, Instant knownAt, LocalDate lastDay, Employed employed) {
        var zone = ZoneId.of(lots.zone(tenant));
        var lines = ledger.known(tenant, employee, knownAt).stream()
                .filter(it -> it.kind() != LedgerKind.PAID_OUT || it.on().isBefore(lastDay))
                .toList();
        var left = lots.known(tenant, employee, knownAt).stream()
                .filter(it -> !it.grantedOn().isAfter(lastDay))
                .mapToInt(it -> LotBalance.of(it, linesOf(it, lines), lastDay, lastDay, zone, false)
                        .remainingMinutes())
                .sum();
        var policies = policies(tenant, zone);
        var shortfall =
                forecast(tenant, employed, lastDay, policies.byHireDate()).total(lastDay)
                        - forecast(tenant, employed, lastDay, policies).total(lastDay);
        return new LeaveSettlement(employee, lastDay, left, Math.max(0, shortfall));
    }

    /** @param now of which the number of people counts */
    private Forecast forecast(String tenant, Employed employed, LocalDate now, LeavePolicies policies) {
        var week = employed.getWeeklyMinutes();
        return new Forecast(
                employed.getHiredOn(),
                employed.getLastDay(),
                week == null ? WorkWeek.STANDARD.minutes() : week,
                lots.hasPeople(tenant, now, WorkingTimeRules.on(now).of(Number.SMALL_COMPANY)),
                policies);
    }

    private LeavePolicies policies(String tenant, ZoneId zone) {
        var set = lots.policies(tenant).stream().map(LeavePolicy::of).toList();
        var registered = lots.begin(tenant)
                .map(it -> LocalDate.ofInstant(it.getRegisteredAt(), zone))
                .orElse(LocalDate.EPOCH);
        return LeavePolicies.of(set, registered);
    }

    private static List<LedgerLine> linesOf(Lot lot, List<LedgerLine> lines) {
        return lines.stream().filter(it -> it.lotId().equals(lot.id())).toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
