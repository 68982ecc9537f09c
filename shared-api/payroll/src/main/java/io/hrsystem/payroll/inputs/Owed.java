package io.hrsystem.payroll.inputs;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.Earnings;
import io.hrsystem.payroll.Extra;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What earlier months owe somebody.
 *
 * @param all that was ever said to be owed, in the order in which it was said
 * @param paid ids of events that a finalised regular run has paid
 */
record Owed(List<Known<AdjustmentOwed>> all, Set<String> paid) {
    Owed {
        all = List.copyOf(all);
        paid = Set.copyOf(paid);
    }

    List<AdjustmentOwed> unpaid() {
        return open().stream().map(Known::value).toList();
    }

    /** Net won, paid or not. */
    long of(YearMonth month) {
        return all.stream()
                .filter(it -> it.value().month().equals(month))
                .mapToLong(it -> it.value().amount().value())
                .sum();
    }

    /** Ids of the events that said so of a month. */
    List<String> causes(YearMonth month) {
        return all.stream()
                .filter(it -> it.value().month().equals(month))
                .map(Known::eventId)
                .toList();
    }

    /** One line of the next payslip; none if there is nothing. */
    List<Extra> extras() {
        var open = open();
        if (open.isEmpty()) return List.of();
        var sum = open.stream().mapToLong(it -> it.value().amount().value()).sum();
        var terms = open.stream()
                .map(it -> String.format(
                        Locale.ROOT,
                        "%s: %,d",
                        it.value().month(),
                        it.value().amount().value()))
                .collect(joining(" + "));
        return List.of(new Extra(
                Earnings.ADJUSTMENT,
                new Words("소급 정산", "Adjustment"),
                sum,
                false,
                new Words(terms, terms),
                open.stream().map(Known::eventId).toList()));
    }

    private List<Known<AdjustmentOwed>> open() {
        return all.stream().filter(it -> !paid.contains(it.eventId())).toList();
    }
}
