package io.hrsystem.payroll;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.payroll.PayslipLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was paid beside what would be paid now.
 *
 * @param paid net
 * @param recomputed net
 * @param difference recomputed without paid
 * @param lines those that differ, in the order of a payslip
 */
public record Comparison(long paid, long recomputed, long difference, List<Difference> lines) {
    /**
     * In the sign of the payslip's line: above zero for a deduction that grew.
     *
     * @param causes ids of events that one of the two knows and the other does not; a deduction that has none of its own
     *     differs by those of the earnings; none at all if rules are what changed
     */
    public record Difference(
            String code, PayslipLine.Kind kind, long paid, long recomputed, long difference, List<String> causes) {}

    public Comparison {
        lines = List.copyOf(lines);
    }

    public static Comparison of(Payslip paid, Payslip recomputed) {
        if (!paid.employeeId().equals(recomputed.employeeId()) || !paid.month().equals(recomputed.month()))
            throw new IllegalArgumentException("Not of the same month");
        var codes = new LinkedHashSet<String>();
        for (var kind : PayslipLine.Kind.values()) {
            addCodes(codes, paid, kind);
            addCodes(codes, recomputed, kind);
        }
        var ofPaid = causes(paid);
        var ofRecomputed = causes(recomputed);
        var differences = new ArrayList<Difference>();
        var ofEarnings = new TreeSet<String>();
        for (var code : codes) {
            var before = find(paid, code);
            var after = find(recomputed, code);
            var difference = amount(after) - amount(before);
            var known = before != null ? before : after;
            if (difference == 0 || known == null) continue;
            var causes = causes(before, after, ofPaid, ofRecomputed);
            if (known.kind() == PayslipLine.Kind.EARNING) ofEarnings.addAll(causes);
            else if (causes.isEmpty()) causes = List.copyOf(ofEarnings);
            differences.add(new Difference(code, known.kind(), amount(before), amount(after), difference, causes));
        }
        return new Comparison(paid.net(), recomputed.net(), recomputed.net() - paid.net(), differences);
    }

    private static void addCodes(LinkedHashSet<String> codes, Payslip payslip, PayslipLine.Kind kind) {
        payslip.lines().stream()
                .filter(it -> it.kind() == kind)
                .map(PayslipLine::code)
                .forEach(codes::add);
    }

    private static @Nullable PayslipLine find(Payslip payslip, String code) {
        for (var line : payslip.lines()) if (line.code().equals(code)) return line;
        return null;
    }

    private static long amount(@Nullable PayslipLine line) {
        return line == null ? 0 : line.amount();
    }

    /** Of a line those that the other payslip names nowhere. */
    private static List<String> causes(
            @Nullable PayslipLine before, @Nullable PayslipLine after, Set<String> ofPaid, Set<String> ofRecomputed) {
        var changed = new TreeSet<String>();
        if (before != null) changed.addAll(before.causes());
        if (after != null) changed.addAll(after.causes());
        changed.removeIf(it -> ofPaid.contains(it) && ofRecomputed.contains(it));
        return List.copyOf(changed);
    }

    private static Set<String> causes(Payslip payslip) {
        return payslip.lines().stream().flatMap(it -> it.causes().stream()).collect(toUnmodifiableSet());
    }
}
